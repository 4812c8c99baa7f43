package io.saleslore.kernel.situation;

/**
 * A code of a vocabulary and how likely a text speaks of it.
 *
 * @param probability calibrated, 0 to 1
 */
public record LikelyCode(String code, double probability) {}
