package io.saleslore.anonymizer.analyse;

/**
 * A sentence and what it says.
 *
 * @param code the code that it speaks of, or none
 */
public record LabelledSentence(String code, String text) {}
