package io.saleslore.anonymizer.scrub.span;

/** What one recognizer alone finds in a text. */
public final class Recognized {
  private Recognized() {}

  /** The text with a placeholder for everything that the recognizer finds. */
  public static String by(Recognizer recognizer, String text) {
    var message = new TokenizedText(text);
    var found = new FoundSpans();
    recognizer.find(message, found);
    var out = new StringBuilder();
    int at = 0;
    for (var span : found.settled(message)) {
      out.append(text, at, span.start()).append(span.type().placeholder());
      at = span.end();
    }
    return out.append(text.substring(at)).toString();
  }
}
