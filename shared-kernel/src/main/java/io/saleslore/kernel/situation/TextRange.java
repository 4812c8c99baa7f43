package io.saleslore.kernel.situation;

/**
 * A part of a text.
 *
 * @param start of it, in UTF-16 units
 * @param end behind it
 */
public record TextRange(int start, int end) {}
