package io.saleslore.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far one read model has come.
 *
 * @param generation the live one, 0 where there is none yet
 * @param before the one that can be gone back to
 * @param position the number of the last release in it, -1 for none
 * @param lag how many releases of the live edition are not in it
 * @param lagSeconds for how long it has not held every release
 * @param stalled whether it stands still although there are releases to take in
 * @param deadLetters how many releases it does without, the discarded ones not among them
 * @param rebuild the unfinished rebuild
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadModelStatus(
    String name,
    int generation,
    @Nullable Integer before,
    int edition,
    long position,
    long lag,
    long lagSeconds,
    boolean stalled,
    long deadLetters,
    @Nullable String rebuild) {}
