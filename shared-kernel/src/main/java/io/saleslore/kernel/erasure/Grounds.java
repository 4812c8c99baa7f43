package io.saleslore.kernel.erasure;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** Why a customer is forgotten. */
public enum Grounds implements Code {
  /** They, or somebody for them, asked for it. */
  REQUEST,
  /** Nothing happened with them for as long as their zone keeps customers. */
  RETENTION;

  /**
   * The ground of this spelling.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Grounds of(String code) {
    return Code.of(Grounds.class, code);
  }
}
