package io.saleslore.query.advice.complete;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.situation.QuestionCodes;
import org.jspecify.annotations.Nullable;

/** A situation in codes; nothing of it is needed. */
record SituationCodes(
    @Nullable String objection,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand) {
  Situation read() {
    var codes = QuestionCodes.parse(objection, industry, businessSize, priceBand);
    return codes.with(codes.objection());
  }
}
