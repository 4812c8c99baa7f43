package io.saleslore.kernel.situation;

import io.saleslore.kernel.vocabulary.Code;

/** The language of a message: those that are read, by their ISO 639 codes. */
public enum Language implements Code {
  EN,
  ES,
  PT,
  /** Indonesian and Malay, which chats mix. */
  ID,
  /** Hindi in Latin letters, mixed with English. */
  HI,
  /** One that is not read: nothing is seen in its messages. */
  OTHER,
  /** Too little was written to tell. */
  UNKNOWN;

  /** Whether messages in it can be read. */
  public boolean isUnderstood() {
    return this != OTHER;
  }
}
