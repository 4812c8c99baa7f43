package io.saleslore.command.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void cells_are_quoted_and_what_is_missing_is_empty() {
    assertThat(CsvText.row(Arrays.asList("a \"b\", c", null, 7, "two\nlines")))
        .isEqualTo("\"a \"\"b\"\", c\",,\"7\",\"two\nlines\"\r\n");
  }

  @Test
  void no_text_is_taken_for_a_formula_and_numbers_stay() {
    assertThat(CsvText.row(List.of("=1+1", "+49", "-x", "@sum", "", -5)))
        .isEqualTo("\"'=1+1\",\"'+49\",\"'-x\",\"'@sum\",\"\",\"-5\"\r\n");
  }
}
