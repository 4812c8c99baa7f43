package io.saleslore.anonymizer.analyse.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of a message: runs of letters, with an apostrophe between them; figures, with
 * their points, commas and colons; placeholders such as {@code <PERSON>}; each other sign alone.
 */
final class WordScanner {
  private static final int LETTER =
      kinds(
          Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER);
  private static final int MARK =
      kinds(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);
  private static final int NUMBER =
      kinds(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
  private static final int FORMAT = kinds(Character.FORMAT);
  private static final String BLANKS = " \t\n\u000B\f\r";

  private final String text;

  WordScanner(String text) {
    this.text = text;
  }

  List<MessageWord> words() {
    var words = new ArrayList<MessageWord>();
    int at = 0;
    while (at < text.length()) {
      int end = end(at);
      if (end > at) {
        words.add(MessageWord.of(text, at, end));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  /** Where the word ends that begins here; here, if none does. */
  private int end(int start) {
    int kind = kind(start);
    if (isOne(kind, LETTER | MARK)) {
      return endOfLetters(start);
    }
    if (isOne(kind, NUMBER)) {
      return endOfFigure(start);
    }
    if (isOne(kind, FORMAT) || BLANKS.indexOf(text.charAt(start)) >= 0) {
      return start;
    }
    return Math.max(endOfPlaceholder(start), start + width(start));
  }

  private int endOfLetters(int start) {
    int end = endOf(LETTER | MARK, start);
    while (isApostrophe(end) && endOf(LETTER, end + 1) > end + 1) {
      end = endOf(LETTER, end + 1);
    }
    return end;
  }

  private boolean isApostrophe(int at) {
    return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019');
  }

  private int endOfFigure(int start) {
    int end = start;
    while (end < text.length() && (isOne(kind(end), NUMBER) || isWithinFigure(text.charAt(end)))) {
      end += width(end);
    }
    return end;
  }

  private static boolean isWithinFigure(char sign) {
    return sign == '.' || sign == ',' || sign == ':';
  }

  private int endOfPlaceholder(int start) {
    if (text.charAt(start) != '<') {
      return start;
    }
    int end = start + 1;
    while (end < text.length() && isOfPlaceholder(text.charAt(end))) {
      end++;
    }
    return end > start + 1 && end < text.length() && text.charAt(end) == '>' ? end + 1 : start;
  }

  private static boolean isOfPlaceholder(char sign) {
    return sign >= 'A' && sign <= 'Z' || sign == '_';
  }

  private int endOf(int kinds, int start) {
    int end = start;
    while (end < text.length() && isOne(kind(end), kinds)) {
      end += width(end);
    }
    return end;
  }

  private int kind(int at) {
    return Character.getType(text.codePointAt(at));
  }

  private int width(int at) {
    return Character.charCount(text.codePointAt(at));
  }

  private static boolean isOne(int kind, int kinds) {
    return (1 << kind & kinds) != 0;
  }

  private static int kinds(byte... kinds) {
    int all = 0;
    for (byte kind : kinds) {
      all |= 1 << kind;
    }
    return all;
  }
}
