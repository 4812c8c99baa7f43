package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Who wrote a message. */
public enum Speaker implements Code {
  MARKETER,
  CUSTOMER;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Speaker of(String code) {
    return Code.of(Speaker.class, code);
  }
}
