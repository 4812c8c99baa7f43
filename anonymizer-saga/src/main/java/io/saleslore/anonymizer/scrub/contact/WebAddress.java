package io.saleslore.anonymizer.scrub.contact;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.regex.Pattern;

/** Web addresses with and without a scheme. */
public final class WebAddress implements Recognizer {
  private static final Pattern PATTERN =
      Pattern.compile(
          "\\bhttps?\\s?:\\s?//\\S++|\\bwww\\.\\S++|(?<![\\p{L}\\p{N}.@-])[\\p{L}\\p{N}-]++"
              + "(?:\\.[\\p{L}\\p{N}-]++){0,3}?\\.(?:com|org|net|io|co|de|uk|in|eu|fr|es|it|nl|ch|at|info"
              + "|biz|app|dev|ai|me|us|ca|au|ly|gl|br|mx|ar|cl|id|my|sg|ph|ng|ke|za|gh|ae|sa|eg|pk|bd"
              + "|lk|th|vn|hk|cn|jp|kr|pt|pl|tr|ru|store|shop|site|online|xyz|link|page|club|example)"
              + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])(?::\\d{2,5})?(?:[/?#]\\S*+)?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (!isThere(message.text())) {
      return;
    }
    found.addAll(PATTERN, message, SpanType.URL);
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
