package io.saleslore.command.whatsapp;

import java.util.Locale;

/** What an entry of an exported chat is. */
public enum EntryKind {
  TEXT,
  MEDIA,
  SYSTEM,
  DELETED,
  CALL,
  POLL,
  LOCATION,
  CONTACT;

  /** As it is written outside. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
