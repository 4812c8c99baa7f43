package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How a customer answers an approach. */
public enum Reaction implements Code {
  POSITIVE,
  NEUTRAL,
  NEGATIVE,
  SILENT;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Reaction of(String code) {
    return Code.of(Reaction.class, code);
  }
}
