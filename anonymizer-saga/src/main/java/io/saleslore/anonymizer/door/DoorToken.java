package io.saleslore.anonymizer.door;

import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word, or a stretch of characters that is no word.
 *
 * @param opens whether a sentence begins with it
 * @param oddity why no list can let it through; null for a word that may be listed
 */
record DoorToken(int start, String text, boolean opens, @Nullable RefusalReason oddity) {
  private static final Pattern CHUNK = Pattern.compile("(?<slot>\\{[a-z-]+})|[^\\s{}]+|\\n");
  private static final Pattern PART =
      Pattern.compile("(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)|[^\\p{L}\\p{M}]+");
  private static final Pattern ADDRESS =
      Pattern.compile("@|://|\\\\|(?:^|\\W)www(?:\\W|$)|\\p{L}\\.\\p{L}", UNICODE_CASE);
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!…]['\"’”)]*$");
  private static final Pattern PLAIN_MARKS =
      Pattern.compile("[.,;:!?…()\"'’“”«»¿¡–—/&%€$£₹-]{1,3}|[🙂😊😀👍👋🙏🎉✅🤝💡📈🚀]");

  /** All tokens of a text, those of its slots left out. */
  static List<DoorToken> allOf(String text) {
    var tokens = new ArrayList<DoorToken>();
    boolean opens = true;
    var chunks = CHUNK.matcher(text);
    while (chunks.find()) {
      var chunk = chunks.group();
      if (chunks.group("slot") == null && !chunk.equals("\n")) {
        opens = add(chunks.start(), chunk, opens, tokens);
      } else {
        opens = chunk.equals("\n");
      }
    }
    return DigitRuns.joined(text, tokens);
  }

  int end() {
    return start + text.length();
  }

  boolean isWord() {
    return oddity == null;
  }

  /** How a list spells it. */
  String lower() {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  Refusal refused(RefusalReason why) {
    return new Refusal(start, end(), why);
  }

  /** Whether the next word begins a sentence. */
  private static boolean add(int start, String chunk, boolean opens, List<DoorToken> tokens) {
    var whole = oddityOf(chunk);
    if (whole == null) {
      return addParts(start, chunk, opens, tokens);
    }
    int from = whole == RefusalReason.HIDDEN ? 0 : leading(chunk);
    int to = whole == RefusalReason.HIDDEN ? chunk.length() : trailing(chunk, from);
    tokens.add(new DoorToken(start + from, chunk.substring(from, to), opens, whole));
    return SENTENCE_END.matcher(chunk).find();
  }

  private static boolean addParts(int start, String chunk, boolean opens, List<DoorToken> tokens) {
    boolean isFirst = opens;
    var parts = PART.matcher(chunk);
    while (parts.find()) {
      var part = parts.group();
      if (parts.group("word") != null) {
        tokens.add(
            new DoorToken(start + parts.start(), part, isFirst, LookalikeCheck.oddity(part)));
        isFirst = false;
      } else if (!PLAIN_MARKS.matcher(part).matches()) {
        tokens.add(new DoorToken(start + parts.start(), part, false, RefusalReason.MARK));
      }
    }
    return isFirst || SENTENCE_END.matcher(chunk).find();
  }

  private static @Nullable RefusalReason oddityOf(String chunk) {
    if (chunk.codePoints().anyMatch(DoorToken::isHidden)) {
      return RefusalReason.HIDDEN;
    }
    if (chunk.codePoints().anyMatch(DoorToken::isNumber)) {
      return RefusalReason.DIGITS;
    }
    return ADDRESS.matcher(chunk).find() ? RefusalReason.ADDRESS : null;
  }

  private static boolean isHidden(int each) {
    return switch (Character.getType(each)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.ENCLOSING_MARK ->
          true;
      default -> Character.UnicodeBlock.of(each) == Character.UnicodeBlock.VARIATION_SELECTORS;
    };
  }

  private static boolean isNumber(int each) {
    return switch (Character.getType(each)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static int leading(String chunk) {
    int start = 0;
    while (start < chunk.length() - 1 && "(\"'‘“«¿¡".indexOf(chunk.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static int trailing(String chunk, int from) {
    int end = chunk.length();
    while (end > from + 1 && isEdge(chunk.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isEdge(char last) {
    return ".,;:!?)\"'’”".indexOf(last) >= 0;
  }
}
