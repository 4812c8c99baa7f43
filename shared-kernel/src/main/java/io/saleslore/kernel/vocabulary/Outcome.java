package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How a story ended; said by the marketer, never guessed. */
public enum Outcome implements Code {
  WON,
  LOST,
  UNKNOWN;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Outcome of(String code) {
    return Code.of(Outcome.class, code);
  }
}
