package io.saleslore.anonymizer.analyse.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, figure or sign of a message.
 *
 * @param start of it in the message, in UTF-16 units
 * @param end behind it
 * @param form lower case without apostrophes; all figures are alike
 */
public record MessageWord(int start, int end, String form) {
  private static final Pattern WORD =
      Pattern.compile(
          "<[A-Z_]++>|[\\p{L}\\p{M}]++(?:['’][\\p{L}]++)*+|\\p{N}[\\p{N}.,:]*+|[^\\s\\p{L}\\p{N}\\p{Cf}\\uFE0F]");

  /** The words of a message, in their order. */
  public static List<MessageWord> of(String text) {
    var words = new ArrayList<MessageWord>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new MessageWord(matcher.start(), matcher.end(), form(matcher.group())));
    }
    return words;
  }

  private static String form(String found) {
    int first = found.codePointAt(0);
    if (Character.isDigit(first)) {
      return "9";
    }
    String form = Normalizer.normalize(found, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Character.isLetter(first) ? form.replaceAll("['’]", "") : form;
  }

  /** Whether it is made of letters. */
  public boolean isLetters() {
    return Character.isLetter(form.codePointAt(0));
  }
}
