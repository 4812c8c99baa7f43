package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;

/**
 * What releases tell of a customer; each attribute is a kind of facts, and so a partition, of its
 * own. The first that is known answers.
 */
public enum CustomerAttribute implements Code {
  INDUSTRY(ObjectionPatterns.BY_INDUSTRY, EvidenceLevel.OBJECTION_APPROACH_INDUSTRY),
  BUSINESS_SIZE(ObjectionPatterns.BY_SIZE, EvidenceLevel.OBJECTION_APPROACH_SIZE),
  PRICE_BAND(ObjectionPatterns.BY_PRICE, EvidenceLevel.OBJECTION_APPROACH_PRICE);

  private final String shape;
  private final EvidenceLevel level;

  CustomerAttribute(String shape, EvidenceLevel level) {
    this.shape = shape;
    this.level = level;
  }

  /** The shape of its cells in the objection patterns. */
  public String shape() {
    return shape;
  }

  /** What a rate of those cells is said to rest on. */
  public EvidenceLevel level() {
    return level;
  }
}
