package io.saleslore.query.markettrends;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.Releases;
import io.saleslore.query.readmodel.Folded;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendChangesTest {
  private static final List<String> OBJECTIONS = List.of("budget", "trust", "speed", "compliance");

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  @Test
  void a_concern_that_grew_is_said_to_be_up() {
    var changes = world(71, 0.25, 0.5, 0.4, 0.4);
    assertThat(changes.changeShown()).isTrue();
    var first = changes.changes().getFirst();
    assertThat(first.objection()).isEqualTo("speed");
    assertThat(first.points().low()).isPositive();
    assertThat(changes.sentence()).startsWith("speed among the concerns is up by ");
    assertThat(String.valueOf(changes.now())).contains("2025-10").contains("2025-12");
    assertThat(String.valueOf(changes.before())).contains("2025-01").contains("2025-09");
  }

  @Test
  void deals_that_are_won_less_often_are_said_to_be_down() {
    var changes = world(72, 0.25, 0.25, 0.5, 0.3);
    var deals =
        changes.changes().stream()
            .filter(each -> each.objection() == null)
            .findFirst()
            .orElseThrow();
    assertThat(deals.changeShown()).isTrue();
    assertThat(deals.sentence()).startsWith("The share of deals that are won is down by ");
  }

  @Test
  void where_nothing_changes_hardly_ever_a_change_is_shown() {
    int shown = 0;
    for (int seed = 0; seed < 100; seed++) {
      shown += world(3_000 + seed, 0.25, 0.25, 0.4, 0.4).changeShown() ? 1 : 0;
    }
    assertThat(shown).as("changes shown in 100 worlds without any").isLessThanOrEqualTo(9);
    assertThat(world(3_000, 0.25, 0.25, 0.4, 0.4).sentence()).startsWith("No change is shown");
  }

  /** Speed needs three months to make a crowd, so the newest months know nothing of it yet. */
  @Test
  void a_rare_concern_that_is_still_held_has_not_gone() {
    var releases = new Releases(76, 1);
    for (int month = 1; month <= 13; month++) {
      raised(releases, month, "budget", 60);
      raised(releases, month, "trust", 40);
      if (month % 3 == 2 && month < 10) {
        raised(releases, month, "speed", 45);
      }
    }
    var changes = changes(releases, null);
    assertThat(changes.changeShown()).isFalse();
    assertThat(changes.changes()).noneMatch(each -> "speed".equals(each.objection()));
  }

  @Test
  void lots_that_count_for_one_month_are_no_change() {
    int shown = 0;
    for (int seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      var releases = new Releases(seed, 1);
      for (int month = 1; month <= 12; month++) {
        for (var objection : OBJECTIONS) {
          int lots = random.nextInt(4);
          raised(releases, month, objection, 30 * lots);
        }
      }
      shown += changes(releases, null).changeShown() ? 1 : 0;
    }
    assertThat(shown).as("changes shown in 100 worlds of uneven lots").isLessThanOrEqualTo(9);
  }

  @Test
  void of_too_little_nothing_is_said() {
    assertThat(changes(new Releases(73, 1), null).notEnoughEvidence()).isTrue();
    assertThat(changes(raised(new Releases(74, 1), 1, "budget", 90), null).sentence())
        .startsWith("Not enough evidence");
    assertThat(changes(raised(new Releases(75, 1), 1, "budget", 90), Industry.MINING).changes())
        .isEmpty();
  }

  private static TrendChanges world(
      int seed, double speedBefore, double speedNow, double wonBefore, double wonNow) {
    var releases = new Releases(seed, 1);
    var random = new Random(seed);
    for (int month = 1; month <= 13; month++) {
      double speed = month < 10 ? speedBefore : speedNow;
      var raised = new int[OBJECTIONS.size()];
      for (int i = 0; i < 120; i++) {
        boolean isSpeed = random.nextDouble() < speed;
        raised[isSpeed ? 2 : List.of(0, 1, 3).get(random.nextInt(3))]++;
      }
      for (int i = 0; i < raised.length; i++) {
        raised(releases, month, OBJECTIONS.get(i), raised[i]);
      }
      double won = month < 10 ? wonBefore : wonNow;
      var codes = List.of("retail", "1-4-weeks");
      releases.drawn(FactKind.DEAL_BY_INDUSTRY, JANUARY.plusMonths(month - 1), codes, 120, won);
    }
    return changes(releases, null);
  }

  private static Releases raised(Releases releases, int month, String objection, int raised) {
    return raised == 0
        ? releases
        : releases.release(
            FactKind.CONCERN_BY_INDUSTRY,
            Level.PARENT,
            JANUARY.plusMonths(month - 1),
            List.of(objection),
            Map.of(Count.RAISED, raised));
  }

  private static TrendChanges changes(
      Releases releases, @org.jspecify.annotations.Nullable Industry industry) {
    return TrendChanges.of(Folded.snapshot(new MarketTrends(), 1, releases.all()), industry, 3);
  }
}
