package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How far an open deal is; said by the marketer, never guessed, and free to go back. */
public enum DealStage implements Code {
  CONTACTED,
  QUOTED,
  NEGOTIATING,
  CLOSING;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static DealStage of(String code) {
    return Code.of(DealStage.class, code);
  }
}
