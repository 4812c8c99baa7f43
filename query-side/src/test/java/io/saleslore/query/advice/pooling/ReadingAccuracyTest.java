package io.saleslore.query.advice.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.evidence.Trials;
import org.junit.jupiter.api.Test;

class ReadingAccuracyTest {
  private static final RateDensity READ = RateDensity.of(new Trials(520, 1_000));

  @Test
  void what_was_read_without_error_is_told_as_it_is() {
    assertThat(ReadingAccuracy.PERFECT.truth(READ)).isSameAs(READ);
  }

  /** 52 % were read, 46 % are true if the words are new to the reader, 52 % if they are not. */
  @Test
  void what_the_reader_read_holds_the_rate_of_words_it_knows_and_of_words_it_does_not() {
    var told = ReadingAccuracy.BY_READER.truth(READ).interval();
    assertThat(told.low()).isLessThan(0.42);
    assertThat(told.high()).isGreaterThan(0.54);
    assertThat(told.width()).isGreaterThan(2 * READ.interval().width());
  }

  @Test
  void tries_that_eased_are_found_more_often_so_the_true_rate_is_rather_lower() {
    assertThat(ReadingAccuracy.BY_READER.truth(READ).mean()).isEqualTo(0.49, within(0.01));
  }
}
