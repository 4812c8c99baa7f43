package io.saleslore.query.successstrategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Folded;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SuccessStrategiesTest {
  private static final List<PatternReleased> RELEASES =
      List.of(
          tried(
              0, FactKind.OBJECTION_BY_INDUSTRY, Level.CROWD, List.of("budget", "demo", "retail")),
          tried(1, FactKind.OBJECTION_BY_INDUSTRY, Level.PARENT, List.of("trust", "demo")),
          tried(2, FactKind.OBJECTION_BY_SIZE, Level.CROWD, List.of("budget", "demo", "small")),
          tried(3, FactKind.OBJECTION_BY_PRICE, Level.CROWD, List.of("budget", "demo", "1k-5k")),
          decided(4, Level.CROWD, List.of("demo", "trial", "none")),
          decided(5, Level.PARENT, List.of("demo", "trial")));

  @Test
  void tries_over_all_come_from_the_releases_by_industry_alone() {
    assertThat(tried()).containsEntry("approach:demo", 40L);
    assertThat(tried())
        .containsEntry("approach-objection:demo/budget", 20L)
        .containsEntry("approach-objection:demo/trust", 20L)
        .containsEntry("approach-industry:demo/retail", 20L)
        .containsEntry("approach-objection-industry:demo/budget/retail", 20L)
        .containsEntry("approach-size:demo/small", 20L)
        .containsEntry("approach-objection-size:demo/budget/small", 20L)
        .containsEntry("approach-price:demo/1k-5k", 20L)
        .containsEntry("approach-objection-price:demo/budget/1k-5k", 20L)
        .hasSize(11);
  }

  @Test
  void stories_are_shown_by_how_often_they_were_won() {
    var stories =
        Folded.snapshot(new SuccessStrategies(), 1, RELEASES)
            .shaped(SuccessStrategies.FIRST_TWO)
            .map(SuccessStrategy::of)
            .toList();
    assertThat(stories)
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.then()).containsExactly("trial");
              assertThat(story.eased()).isNull();
              assertThat(String.valueOf(story.won())).contains("rate=75");
            });
  }

  @Test
  void a_ranking_orders_by_what_is_shown_and_reads_its_own_cursor() {
    var places =
        Folded.snapshot(new SuccessStrategies(), 1, RELEASES).cells().values().stream()
            .map(StrategyRank::of)
            .sorted()
            .toList();
    assertThat(places.stream().map(StrategyRank::cursor).map(StrategyRank::parse))
        .isEqualTo(places);
    assertThat(places.stream().map(StrategyRank::lowerBound))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  private static Map<String, Long> tried() {
    var tried = new TreeMap<String, Long>();
    for (Cell cell : Folded.snapshot(new SuccessStrategies(), 1, RELEASES).cells().values()) {
      tried.put(cell.id(), cell.total(Count.TRIED));
    }
    return tried;
  }

  private static PatternReleased tried(
      long number, FactKind kind, Level level, List<String> codes) {
    var counts = Map.of(Count.TRIED, 20, Count.EASED, 10, Count.DECIDED, 20, Count.WON, 5);
    return released(number, kind, level, codes, counts);
  }

  private static PatternReleased decided(long number, Level level, List<String> codes) {
    var counts = Map.of(Count.DECIDED, 20, Count.WON, 15);
    return released(number, FactKind.SEQUENCE, level, codes, counts);
  }

  private static PatternReleased released(
      long number, FactKind kind, Level level, List<String> codes, Map<Count, Integer> counts) {
    return new PatternReleased(
        1,
        number,
        kind,
        level,
        codes,
        counts,
        YearMonth.of(2026, 3),
        MarketersBand.FROM_10_TO_19,
        Commitment.to("a line"));
  }
}
