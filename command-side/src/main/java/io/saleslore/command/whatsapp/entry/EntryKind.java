package io.saleslore.command.whatsapp.entry;

import java.util.Locale;

/** What an entry of an exported chat is. */
public enum EntryKind {
  /** Words that somebody wrote. */
  TEXT,
  /** A picture, recording or file. */
  MEDIA,
  /** A notice of the app. */
  SYSTEM,
  /** A message that was taken back. */
  DELETED,
  /** A call, answered or missed. */
  CALL,
  /** A poll with its options. */
  POLL,
  /** A place on a map, or a shared location. */
  LOCATION,
  /** A contact card. */
  CONTACT;

  /** As it is written outside. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
