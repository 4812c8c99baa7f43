package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How many people a customer's company employs (EU 2003/361): 1, 2-9, 10-49, 50-249, 250 and more.
 */
public enum BusinessSize implements Code {
  SOLO,
  MICRO,
  SMALL,
  MEDIUM,
  LARGE,
  UNKNOWN;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static BusinessSize of(String code) {
    return Code.of(BusinessSize.class, code);
  }
}
