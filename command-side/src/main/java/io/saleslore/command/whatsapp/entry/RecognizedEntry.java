package io.saleslore.command.whatsapp.entry;

/**
 * What a message turned out to be; it does not show itself.
 *
 * @param kind what it is
 * @param text its text without the app's own words
 * @param edited whether the app says so
 */
public record RecognizedEntry(EntryKind kind, String text, boolean edited) {
  static RecognizedEntry of(EntryKind kind, String text) {
    return new RecognizedEntry(kind, text, false);
  }

  @Override
  public String toString() {
    return "[private entry]";
  }
}
