package io.saleslore.query.advice.prediction;

import io.saleslore.query.evidence.Trials;

/**
 * Trials that share their features.
 *
 * @param offset log odds that are known beforehand
 */
@SuppressWarnings("ArrayRecordComponent")
record BinomialRow(double offset, double[] features, Trials trials) {}
