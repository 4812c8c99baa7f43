package io.saleslore.query.successstrategies;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.Asked;
import io.saleslore.query.readmodel.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked for; null means any. Without {@code by} the coarsest cells that know all of it
 * are ranked, so that a list never holds the same tries twice.
 */
record Filter(
    @Nullable String by,
    @Nullable String approach,
    @Nullable String objection,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand) {

  Wanted wanted() {
    var wanted =
        Wanted.among(SuccessStrategies.SHAPES)
            .by(by)
            .with("approach", Asked.code(Approach.class, "approach", approach))
            .with("objection", Asked.code(Objection.class, "objection", objection))
            .with("industry", Asked.code(Industry.class, "industry", industry))
            .with("businessSize", Asked.code(BusinessSize.class, "businessSize", businessSize))
            .with("priceBand", Asked.code(PriceBand.class, "priceBand", priceBand));
    return wanted.by(by == null || by.isBlank() ? coarsest() : by);
  }

  private String coarsest() {
    var shape =
        new StringBuilder(
            isSaid(objection) ? SuccessStrategies.BY_OBJECTION : SuccessStrategies.OVERALL);
    if (isSaid(industry)) {
      shape.append("-industry");
    } else if (isSaid(businessSize)) {
      shape.append("-size");
    } else if (isSaid(priceBand)) {
      shape.append("-price");
    }
    return shape.toString();
  }

  private static boolean isSaid(@Nullable String asked) {
    return asked != null && !asked.isBlank();
  }
}
