package io.saleslore.anonymizer.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnTextTest {
  private static final Crowd CROWD =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "roi-calculator", "real-estate");

  @Test
  void a_crowd_is_its_codes_and_comes_back_at_its_level() {
    assertThat(ColumnText.crowd(CROWD)).isEqualTo("budget/roi-calculator/real-estate");
    assertThat(ColumnText.crowd(CROWD.parent())).isEqualTo("budget/roi-calculator");
    for (var crowd : Set.of(CROWD, CROWD.parent())) {
      assertThat(ColumnText.crowd(crowd.kind(), crowd.level(), ColumnText.crowd(crowd)))
          .isEqualTo(crowd);
    }
  }

  @Test
  void a_text_that_is_no_crowd_of_the_kind_is_refused() {
    assertThatThrownBy(
            () -> ColumnText.crowd(FactKind.DEAL_BY_SIZE, Level.CROWD, "John of ABC Corp"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("John");
  }

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void the_counts_of_every_kind_come_back(FactKind kind) {
    var all = Set.copyOf(kind.counts());
    assertThat(ColumnText.counts(ColumnText.counts(all))).isEqualTo(all);
  }

  @Test
  void counts_are_written_in_one_order_and_none_as_nothing() {
    assertThat(ColumnText.counts(Set.of(Count.WON, Count.TRIED, Count.DECIDED)))
        .isEqualTo(ColumnText.counts(Set.of(Count.DECIDED, Count.WON, Count.TRIED)));
    assertThat(ColumnText.counts(Set.of())).isEmpty();
    assertThat(ColumnText.counts("")).isEmpty();
  }

  @Test
  void all_counts_together_fit_into_their_column() {
    assertThat(
            Arrays.stream(FactKind.values())
                .map(kind -> ColumnText.counts(Set.copyOf(kind.counts())).length()))
        .allMatch(length -> length <= 60);
  }

  @ParameterizedTest
  @CsvSource({"2026-01, 202601", "2026-12, 202612", "1999-10, 199910"})
  void a_month_is_a_number_that_sorts(YearMonth month, int number) {
    assertThat(ColumnText.month(month)).isEqualTo(number);
    assertThat(ColumnText.month(number)).isEqualTo(month);
  }
}
