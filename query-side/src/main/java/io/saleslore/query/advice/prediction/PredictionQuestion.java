package io.saleslore.query.advice.prediction;

import io.saleslore.kernel.http.TextLength;
import io.saleslore.query.advice.situation.QuestionCodes;
import org.jspecify.annotations.Nullable;

/**
 * A situation in words or codes and what is to be tried; the words never show in a log.
 *
 * @param measure {@code eased} unless it is {@code won}
 */
record PredictionQuestion(
    @TextLength(TextLength.QUESTION) @Nullable String text,
    @Nullable String objection,
    @Nullable String approach,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand,
    @Nullable String measure) {
  @Override
  public String toString() {
    return "PredictionQuestion";
  }

  QuestionCodes codes() {
    return QuestionCodes.parse(objection, industry, businessSize, priceBand);
  }
}
