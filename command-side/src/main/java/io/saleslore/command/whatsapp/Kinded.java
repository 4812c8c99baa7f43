package io.saleslore.command.whatsapp;

/** What a message turned out to be, and its text without the app's own words. */
record Kinded(EntryKind kind, String text, boolean edited) {
  static Kinded of(EntryKind kind, String text) {
    return new Kinded(kind, text, false);
  }
}
