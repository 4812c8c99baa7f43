package io.saleslore.query.advice.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import org.junit.jupiter.api.Test;

class ReadingAccuracyTest {
  private static final RateDensity READ = RateDensity.of(new Trials(520, 1_000));
  private final ReaderErrors errors = ReaderErrors.measured();

  @Test
  void what_was_read_without_error_is_told_as_it_is() {
    assertThat(ReadingAccuracy.PERFECT.truth(READ)).isSameAs(READ);
    assertThat(ReadingAccuracy.PERFECT.compared(READ)).isSameAs(READ);
    assertThat(ReadingAccuracy.PERFECT.largestLeak()).isZero();
  }

  @Test
  void what_the_reader_read_holds_the_rate_of_words_it_knows_and_of_words_it_does_not() {
    var told = ReadingAccuracy.BY_READER.truth(READ).interval();
    assertThat(told.low()).isLessThan(LogOdds.probability(LogOdds.of(0.52) - errors.shift()));
    assertThat(told.high()).isGreaterThan(0.54);
    assertThat(told.width()).isGreaterThan(2 * READ.interval().width());
  }

  @Test
  void tries_that_eased_are_found_more_often_so_the_true_rate_is_rather_lower() {
    double halfway = LogOdds.probability(LogOdds.of(0.52) - errors.shift() / 2);
    assertThat(ReadingAccuracy.BY_READER.truth(READ).mean()).isEqualTo(halfway, within(0.01));
  }

  @Test
  void what_all_approaches_share_is_no_part_of_what_is_compared() {
    var compared = ReadingAccuracy.BY_READER.compared(READ);
    assertThat(compared.mean()).isEqualTo(0.52, within(0.005));
    assertThat(compared.interval().width())
        .isGreaterThan(1.5 * READ.interval().width())
        .isLessThan(ReadingAccuracy.BY_READER.truth(READ).interval().width());
  }

  @Test
  void the_measured_errors_are_ones_that_a_reader_may_have() {
    assertThat(errors.shift()).isBetween(0.0, 0.6);
    assertThat(errors.deviation()).isBetween(0.05, 0.5);
    assertThat(errors.largestLeak()).isBetween(0.02, 0.6);
  }
}
