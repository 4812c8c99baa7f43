package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How far a message came, each further than those before it: one that was delivered has not failed.
 */
public enum Delivery implements Code {
  SENT,
  FAILED,
  DELIVERED,
  READ,
  PLAYED;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Delivery of(String code) {
    return Code.of(Delivery.class, code);
  }
}
