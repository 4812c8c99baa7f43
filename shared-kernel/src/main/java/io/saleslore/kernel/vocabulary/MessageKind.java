package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a message consists of. */
public enum MessageKind implements Code {
  TEXT,
  MEDIA,
  DELETED,
  CALL,
  POLL,
  LOCATION,
  CONTACT,
  REACTION,
  ORDER,
  FORM,
  UNSUPPORTED;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static MessageKind of(String code) {
    return Code.of(MessageKind.class, code);
  }
}
