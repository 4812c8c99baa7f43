package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;

/** An approach that was tried on an objection. */
public record TriedApproach(Objection objection, Approach approach, boolean eased) {}
