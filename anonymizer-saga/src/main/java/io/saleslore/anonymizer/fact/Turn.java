package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.vocabulary.Speaker;

/** What one of the two said, in its turn. */
public record Turn(Speaker speaker, String text) {}
