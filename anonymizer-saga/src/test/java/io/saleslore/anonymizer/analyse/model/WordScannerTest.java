package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordScannerTest {
  /** What a word is, as a pattern; the scanner is the same and faster. */
  private static final Pattern WORD =
      Pattern.compile(
          "<[A-Z_]++>|[\\p{L}\\p{M}]++(?:['\u2019][\\p{L}]++)*+|\\p{N}[\\p{N}.,:]*+"
              + "|[^\\s\\p{L}\\p{N}\\p{Cf}]");

  private static final String[] PIECES = {
    "a",
    "Z",
    "\u00e9",
    "e\u0301",
    "\u4ef7",
    "\ud835\udc00",
    "'",
    "\u2019",
    "<",
    ">",
    "_",
    "<PERSON>",
    "7",
    "\u00bd",
    "\u0667",
    ".",
    ",",
    ":",
    "\u20ac",
    "?",
    " ",
    "\n",
    "\u00a0",
    "\u200b",
    "\u2764\ufe0f",
    "\ud83d\ude00",
    "\ud83d",
    "\u0301"
  };

  @Test
  void words_are_found_where_the_pattern_finds_them() {
    var random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      random.ints(12, 0, PIECES.length).forEach(each -> text.append(PIECES[each]));
      assertThat(MessageWord.of(text.toString()))
          .as(text.toString())
          .extracting(each -> each.start() + "-" + each.end())
          .containsExactlyElementsOf(
              WORD.matcher(text).results().map(WordScannerTest::place).toList());
    }
  }

  private static String place(MatchResult found) {
    return found.start() + "-" + found.end();
  }
}
