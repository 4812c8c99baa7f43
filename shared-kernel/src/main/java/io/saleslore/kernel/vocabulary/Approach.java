package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a marketer does about an objection. */
public enum Approach implements Code {
  ROI_CALCULATOR,
  COST_SAVINGS,
  CASE_STUDY,
  REFERENCE,
  PAYMENT_PLAN,
  DISCOUNT,
  DEMO,
  TRIAL,
  GUARANTEE,
  CERTIFICATION,
  COMPARISON,
  QUICK_IMPLEMENTATION,
  SCOPE_CHANGE,
  URGENCY,
  CLARIFYING_QUESTION,
  OTHER;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Approach of(String code) {
    return Code.of(Approach.class, code);
  }
}
