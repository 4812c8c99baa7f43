package io.saleslore.kernel.situation;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a text; null where nothing was seen.
 *
 * @param confidence of the objection (of the approach where there is none), 0 to 1
 */
public record Analysis(
    @Nullable Objection objection,
    @Nullable Approach approach,
    @Nullable Reaction reaction,
    double confidence) {}
