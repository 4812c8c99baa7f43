package io.saleslore.query.objectionpatterns;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.Asked;
import io.saleslore.query.readmodel.Wanted;
import org.jspecify.annotations.Nullable;

/** What may be asked for; null means any. */
record Filter(
    @Nullable String by,
    @Nullable String objection,
    @Nullable String approach,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand) {

  Wanted wanted() {
    return Wanted.among(ObjectionPatterns.SHAPES)
        .by(by)
        .with("objection", Asked.code(Objection.class, "objection", objection))
        .with("approach", Asked.code(Approach.class, "approach", approach))
        .with("industry", Asked.code(Industry.class, "industry", industry))
        .with("businessSize", Asked.code(BusinessSize.class, "businessSize", businessSize))
        .with("priceBand", Asked.code(PriceBand.class, "priceBand", priceBand));
  }
}
