package io.saleslore.query.successstrategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.Cells;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SuccessStrategyTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @Test
  void an_approach_shows_how_often_it_eased_and_was_won() {
    var cell =
        Cells.of("approach-objection-industry", "demo", "budget", "retail")
            .in(MARCH, Count.TRIED, 20, Count.EASED, 17)
            .in(MARCH, Count.DECIDED, 20, Count.WON, 10)
            .cell();
    assertThat(json(cell))
        .isEqualTo(
            "{\"by\":\"approach-objection-industry\",\"approach\":\"demo\",\"objection\":\"budget\","
                + "\"industry\":\"retail\","
                + "\"eased\":{\"rate\":85,\"interval\":{\"low\":64,\"high\":95}},"
                + "\"won\":{\"rate\":50,\"interval\":{\"low\":30,\"high\":70}},"
                + "\"evidence\":{\"cases\":\"20-49\",\"marketers\":\"10-19\"}}");
  }

  @Test
  void a_size_and_a_price_stand_in_their_own_fields() {
    var size = Cells.of("approach-size", "demo", "small").in(MARCH, Count.TRIED, 9, Count.EASED, 9);
    assertThat(json(size.cell()))
        .contains("\"businessSize\":\"small\"")
        .doesNotContain("industry", "eased\":{", "then");
    var price = Cells.of("approach-price", "demo", "1k-5k");
    assertThat(json(price.in(MARCH, Count.TRIED, 9, Count.EASED, 9).cell()))
        .contains("\"priceBand\":\"1k-5k\"");
  }

  @Test
  void a_story_shows_what_followed_and_only_whether_it_was_won() {
    var story = story(20, 15);
    var shown = SuccessStrategy.of(story);
    assertThat(shown.approach()).isEqualTo("demo");
    assertThat(shown.then()).containsExactly("trial", "none");
    assertThat(shown.eased()).isNull();
    assertThat(Objects.requireNonNull(shown.won()).rate()).isEqualTo(75);
  }

  @Test
  void stories_are_ranked_by_deals_and_approaches_by_reactions() {
    assertThat(SuccessStrategy.measured(story(20, 15))).isEqualTo(new Trials(15, 20));
    var approach =
        Cells.of("approach", "demo")
            .in(MARCH, Count.TRIED, 30, Count.EASED, 12)
            .in(MARCH, Count.DECIDED, 20, Count.WON, 15)
            .cell();
    assertThat(SuccessStrategy.measured(approach)).isEqualTo(new Trials(12, 30));
  }

  /** Ten of ten are less sure than 170 of 200. */
  @Test
  void the_surer_of_two_good_rates_ranks_higher() {
    var lucky = StrategyRank.of(approach(10, 10));
    var proven = StrategyRank.of(approach(200, 170));
    assertThat(proven).isLessThan(lucky);
    assertThat(lucky.rate()).isEqualTo(100);
  }

  @Test
  void a_rank_tells_no_rate_that_is_not_shown() {
    assertThat(StrategyRank.of(approach(9, 9)).rate()).isZero();
  }

  private static String json(Cell cell) {
    return JsonMapper.shared().writeValueAsString(SuccessStrategy.of(cell));
  }

  private static Cell story(int decided, int won) {
    return Cells.of("sequence", "demo", "trial", "none")
        .in(MARCH, Count.DECIDED, decided, Count.WON, won)
        .cell();
  }

  private static Cell approach(int tried, int eased) {
    return Cells.of("approach", "demo").in(MARCH, Count.TRIED, tried, Count.EASED, eased).cell();
  }
}
