package io.saleslore.kernel.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** What a marketer fills in where a template says {@code {customer}} and the like. */
public enum Slot implements Code {
  CUSTOMER,
  MARKETER,
  COMPANY,
  PRODUCT,
  PROVIDER,
  INDUSTRY,
  PRICE,
  FIGURE,
  NUMBER,
  DATE,
  TIME,
  GOAL,
  PROBLEM,
  LINK,
  /** Anything else that each marketer says in words of their own. */
  DETAIL;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Slot of(String code) {
    return Code.of(Slot.class, code);
  }
}
