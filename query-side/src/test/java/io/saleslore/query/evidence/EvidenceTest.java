package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.MarketersBand;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EvidenceTest {
  @ParameterizedTest
  @CsvSource({
    "0, under-10",
    "9, under-10",
    "10, 10-19",
    "49, 20-49",
    "50, 50-99",
    "100, 100-199",
    "499, 200-499",
    "500, 500-plus",
    "100000, 500-plus"
  })
  void a_number_of_cases_is_shown_as_a_band(long cases, String band) {
    assertThat(CasesBand.of(cases).code()).isEqualTo(band);
  }

  @Test
  void a_larger_number_of_cases_is_never_in_a_smaller_band() {
    for (int cases = 0; cases < 600; cases++) {
      assertThat(CasesBand.of(cases + 1)).isGreaterThanOrEqualTo(CasesBand.of(cases));
    }
  }

  @Test
  void a_fraction_of_a_case_does_not_reach_the_next_band() {
    assertThat(CasesBand.of(9.99)).isEqualTo(CasesBand.UNDER_10);
    assertThat(CasesBand.of(499.5)).isEqualTo(CasesBand.FROM_200_TO_499);
  }

  @Test
  void evidence_is_shown_in_bands_alone() {
    var json =
        JsonMapper.shared().writeValueAsString(Evidence.of(123, MarketersBand.FROM_20_TO_49));
    assertThat(json).isEqualTo("{\"cases\":\"100-199\",\"marketers\":\"20-49\"}");
  }

  @Test
  void a_range_of_months_is_shown_as_years_and_months() {
    var range = MonthRange.of(YearMonth.of(2025, 9), YearMonth.of(2026, 3));
    assertThat(JsonMapper.shared().writeValueAsString(range))
        .isEqualTo("{\"first\":\"2025-09\",\"last\":\"2026-03\"}");
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.7, false", "0.3, 0.70001, true", "0.5, 0.5, false", "0, 1, true"})
  void forty_points_are_the_widest_interval_for_advice(double low, double high, boolean tooWide) {
    assertThat(new CredibleInterval(low, high).isTooWide()).isEqualTo(tooWide);
    assertThat(new CredibleInterval(low, high).width()).isEqualTo(high - low);
  }
}
