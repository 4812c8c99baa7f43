package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Who wrote a message. */
public enum Speaker implements Code {
  MARKETER,
  CUSTOMER;

  /**
   * The constant spelled so.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Speaker of(String code) {
    return Code.of(Speaker.class, code);
  }
}
