package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How far an open deal is; said by the marketer, never guessed, and free to go back. */
public enum DealStage implements Code {
  CONTACTED,
  QUOTED,
  NEGOTIATING,
  CLOSING;

  /**
   * The constant spelled so.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static DealStage of(String code) {
    return Code.of(DealStage.class, code);
  }
}
