package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import org.jspecify.annotations.Nullable;

/** That a wording was used once: where, and what came of it, but not how it reads. */
record WordingUse(
    StoryRef ref, HeldFact fact, @Nullable Objection objection, @Nullable Approach approach) {}
