package io.saleslore.query.advice.prediction;

/**
 * How much smaller the losses are than the plain rate's, in per cent.
 *
 * @param logLoss of the log loss
 * @param brier of the Brier score
 */
record PredictionSkill(int logLoss, int brier) {}
