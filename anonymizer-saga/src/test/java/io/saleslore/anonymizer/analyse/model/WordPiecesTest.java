package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (var piece :
        "[PAD] [UNK] [CLS] [SEP] un ##afford ##able cafe ! \u4ef7 price".split(" ", -1)) {
      NUMBERS.put(piece, NUMBERS.size());
    }
  }

  private final WordPieces pieces = new WordPieces(NUMBERS);

  @ParameterizedTest
  @CsvSource({
    "Unaffordable!, '4 5 6 8'",
    "Caf\u00e9, 7",
    "price\u4ef7price, '10 9 10'",
    "unknown price, '1 10'",
    "unaffordably, 1",
    "'', ''"
  })
  void words_are_cut_greedily_without_case_and_accents(String text, String expected) {
    var numbers = Arrays.stream(pieces.of(text)).skip(1).boxed().map(String::valueOf).toList();
    assertThat(String.join(" ", numbers.subList(0, numbers.size() - 1))).isEqualTo(expected);
  }

  @Test
  void start_and_end_stand_around_at_most_128_pieces() {
    long[] numbers = pieces.of("price ".repeat(500));
    assertThat(numbers).hasSize(WordPieces.MOST).startsWith(2).endsWith(3);
    assertThat(pieces.of("x".repeat(101))).containsExactly(2, 1, 3);
  }
}
