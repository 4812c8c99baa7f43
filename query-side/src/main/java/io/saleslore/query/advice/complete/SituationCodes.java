package io.saleslore.query.advice.complete;

import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import org.jspecify.annotations.Nullable;

/** A situation in codes; nothing of it is needed. */
record SituationCodes(
    @Nullable String objection,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand) {
  Situation read() {
    return new Situation(
        CodeParameter.parse(Objection.class, "objection", objection),
        CodeParameter.parseKnown(Industry.class, "industry", industry),
        CodeParameter.parseKnown(BusinessSize.class, "businessSize", businessSize),
        CodeParameter.parseKnown(PriceBand.class, "priceBand", priceBand));
  }
}
