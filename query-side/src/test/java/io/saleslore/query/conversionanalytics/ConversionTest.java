package io.saleslore.query.conversionanalytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.evidence.Cells;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ConversionTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @Test
  void a_rate_of_deals_is_shown_with_interval_and_bands() {
    var cell =
        Cells.of("industry-cycle-length", "retail", "1-4-weeks")
            .in(MARCH, Count.DECIDED, 20, Count.WON, 17)
            .cell();
    assertThat(JsonMapper.shared().writeValueAsString(Conversion.of(cell)))
        .isEqualTo(
            "{\"by\":\"industry-cycle-length\",\"codes\":[\"retail\",\"1-4-weeks\"],"
                + "\"won\":{\"rate\":85,\"interval\":{\"low\":64,\"high\":95}},"
                + "\"evidence\":{\"cases\":\"20-49\",\"marketers\":\"10-19\"}}");
  }

  @Test
  void below_ten_deals_no_rate_is_shown() {
    var cell = Cells.of("price-band", "1k-5k").in(MARCH, Count.DECIDED, 9, Count.WON, 9).cell();
    assertThat(JsonMapper.shared().writeValueAsString(Conversion.of(cell)))
        .doesNotContain("won")
        .contains("\"cases\":\"under-10\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEAL_BY_INDUSTRY | CROWD | retail 1-4-weeks | industry:retail industry-cycle-length:retail/1-4-weeks
          DEAL_BY_INDUSTRY | PARENT | retail | industry:retail
          DEAL_BY_SIZE | CROWD | small | business-size:small
          DEAL_BY_PRICE | CROWD | 1k-5k | price-band:1k-5k
          SEQUENCE | CROWD | demo trial none | first-two-approaches:demo/trial sequence:demo/trial/none
          SEQUENCE | PARENT | demo trial | first-two-approaches:demo/trial
          """)
  void a_release_of_deals_or_stories_adds_to_these_cells(
      FactKind kind, Level level, String codes, String cells) {
    assertThat(new ConversionAnalytics().cells(release(kind, level, codes)))
        .extracting(each -> each.id())
        .containsExactly(cells.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OBJECTION_BY_INDUSTRY | budget demo retail
          OBJECTION_BY_SIZE | budget demo small
          OBJECTION_BY_PRICE | budget demo 1k-5k
          CONCERN_BY_INDUSTRY | budget retail
          MESSAGE_TIMING | tue 10
          FOLLOW_UP | 3 1
          TEMPLATE_USE | template-1 budget
          """)
  void any_other_release_is_of_no_concern(FactKind kind, String codes) {
    assertThat(new ConversionAnalytics().cells(release(kind, Level.CROWD, codes))).isEmpty();
  }

  private static PatternReleased release(FactKind kind, Level level, String codes) {
    var counts = new HashMap<Count, Integer>();
    kind.counts().forEach(count -> counts.put(count, 12));
    return new PatternReleased(
        1,
        0,
        kind,
        level,
        List.of(codes.split(" ", -1)),
        counts,
        MARCH,
        MarketersBand.FROM_10_TO_19,
        Commitment.to("a line"));
  }
}
