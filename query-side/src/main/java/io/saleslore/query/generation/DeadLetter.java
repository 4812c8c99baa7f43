package io.saleslore.query.generation;

import java.time.Instant;

/**
 * A release that could not be folded into a generation; its content does not stand here.
 *
 * @param number the release's number in its edition
 * @param reason the class of what was thrown, without its message
 * @param attempts how often folding it has failed
 * @param isDiscarded whether somebody decided to go on without it
 */
public record DeadLetter(
    String readModel,
    int generation,
    int edition,
    long number,
    String reason,
    int attempts,
    Instant since,
    boolean isDiscarded) {}
