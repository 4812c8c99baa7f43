package io.saleslore.anonymizer.scrub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses with and without a scheme. */
final class WebAddress implements Recognizer {
  private static final Pattern PATTERN =
      Pattern.compile(
          "\\bhttps?\\s?:\\s?//\\S++|\\bwww\\.\\S++|(?<![\\p{L}\\p{N}.@-])[a-z0-9-]++(?:\\.[a-z0-9-]++){0,3}?\\.(?:com|org|net|io|co|de|uk|in|eu|fr|es|it|nl|ch|at|info|biz|app|dev|ai|me|us|ca|au|ly|gl)\\b(?:/\\S*+)?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(Message message, Spans found) {
    if (!isThere(message.text())) {
      return;
    }
    Matcher matcher = PATTERN.matcher(message.text());
    while (matcher.find()) {
      found.add(matcher.start(), matcher.end(), SpanType.URL);
    }
  }

  /** Whether two slashes stand there, or a dot that ends nothing. */
  private static boolean isThere(String text) {
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (dot + 1 < text.length() && text.charAt(dot + 1) != ' ') {
        return true;
      }
    }
    return text.contains("//");
  }
}
