package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a marketer says of a suggestion that was shown. */
public enum Feedback implements Code {
  /** Written as it was suggested. */
  USED,
  /** Followed in other words. */
  EDITED,
  /** Of no use in this conversation. */
  NOT_USEFUL;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Feedback of(String code) {
    return Code.of(Feedback.class, code);
  }

  /** Whether something that was offered was followed. */
  public boolean isFollowed() {
    return this != NOT_USEFUL;
  }
}
