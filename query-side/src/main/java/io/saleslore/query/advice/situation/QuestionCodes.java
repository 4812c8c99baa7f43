package io.saleslore.query.advice.situation;

import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import org.jspecify.annotations.Nullable;

/** What a question says of its situation in codes; null where it says nothing. */
public record QuestionCodes(
    @Nullable Objection objection,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize,
    @Nullable PriceBand priceBand) {
  /** Reads the codes in this order, and refuses the first that there is not. */
  public static QuestionCodes parse(
      @Nullable String objection,
      @Nullable String industry,
      @Nullable String businessSize,
      @Nullable String priceBand) {
    return new QuestionCodes(
        CodeParameter.parse(Objection.class, "objection", objection),
        CodeParameter.parseKnown(Industry.class, "industry", industry),
        CodeParameter.parseKnown(BusinessSize.class, "businessSize", businessSize),
        CodeParameter.parseKnown(PriceBand.class, "priceBand", priceBand));
  }

  /** The situation, where this objection was said or read; null where it is none. */
  public Situation with(@Nullable Objection said) {
    return new Situation(said, industry, businessSize, priceBand);
  }
}
