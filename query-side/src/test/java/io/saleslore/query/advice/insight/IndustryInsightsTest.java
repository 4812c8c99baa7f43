package io.saleslore.query.advice.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.ranking.ApproachRankings;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.markettrends.MarketTrends;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndustryInsightsTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final Map<Industry, Integer> STORIES =
      Map.of(
          Industry.MANUFACTURING, 600,
          Industry.HEALTHCARE, 300,
          Industry.RETAIL, 300,
          Industry.HOSPITALITY, 120);
  private static final List<Objection> OBJECTIONS =
      List.of(
          Objection.BUDGET,
          Objection.COMPLIANCE,
          Objection.SPEED,
          Objection.TRUST,
          Objection.NEED,
          Objection.EFFORT);
  private static final List<Approach> APPROACHES =
      List.of(Approach.CERTIFICATION, Approach.REFERENCE, Approach.GUARANTEE);

  @Test
  void healthcare_is_shown_to_worry_about_compliance_and_what_eases_it() {
    var insights = world(81, true, Industry.HEALTHCARE);
    assertThat(insights.differenceShown()).isTrue();
    var first = insights.insights().getFirst();
    assertThat(first.objection()).isEqualTo(Objection.COMPLIANCE);
    assertThat(first.here()).isGreaterThan(first.elsewhere());
    assertThat(first.points().low()).isPositive();
    assertThat(first.answer())
        .satisfies(
            answer -> {
              assertThat(answer).isNotNull();
              assertThat(String.valueOf(answer)).contains("CERTIFICATION");
            });
    assertThat(first.sentence())
        .startsWith("healthcare raises compliance more often than other industries: in at least ")
        .contains("address it with certification");
  }

  @Test
  void where_all_worry_alike_hardly_ever_a_difference_is_shown_whatever_the_gate_holds_back() {
    int shown = 0;
    for (int seed = 0; seed < 100; seed++) {
      shown += world(4_000 + seed, false, null).differenceShown() ? 1 : 0;
    }
    assertThat(shown).as("differences shown in 100 worlds without any").isLessThanOrEqualTo(5);
    assertThat(world(4_000, false, Industry.HEALTHCARE).sentence())
        .startsWith("No difference is shown");
  }

  @Test
  void of_nothing_it_says_that_there_is_not_enough_evidence() {
    var insights =
        IndustryInsights.of(
            Folded.snapshot(new MarketTrends(), 1, List.of()), rankings(List.of()), null);
    assertThat(insights.notEnoughEvidence()).isTrue();
    assertThat(insights.sentence()).startsWith("Not enough evidence");
  }

  /** Stories of each industry raise one concern each; crowds below a dozen go to their parent. */
  private static IndustryInsights world(int seed, boolean planted, @Nullable Industry asked) {
    var random = new Random(seed);
    var releases = new Releases(seed, 1);
    var parents = new HashMap<Objection, Integer>();
    STORIES.forEach(
        (industry, stories) -> {
          var raised = new HashMap<Objection, Integer>();
          for (int i = 0; i < stories; i++) {
            boolean special = planted && industry == Industry.HEALTHCARE && random.nextInt(2) == 0;
            raised.merge(special ? Objection.COMPLIANCE : any(random), 1, Integer::sum);
          }
          raised.forEach(
              (objection, number) -> {
                int left = number < 12 ? number : number % 12;
                parents.merge(objection, left, Integer::sum);
                raise(
                    releases,
                    Level.CROWD,
                    List.of(objection.code(), industry.code()),
                    number - left);
              });
          releases.drawn(
              FactKind.DEAL_BY_INDUSTRY,
              MONTH,
              List.of(industry.code(), "1-4-weeks"),
              stories,
              0.4);
        });
    parents.forEach(
        (objection, number) -> raise(releases, Level.PARENT, List.of(objection.code()), number));
    for (var approach : APPROACHES) {
      double rate = planted && approach == Approach.CERTIFICATION ? 0.8 : 0.45;
      releases.drawn(Objection.COMPLIANCE, approach, Industry.HEALTHCARE, 5, rate);
      releases.drawn(Objection.COMPLIANCE, approach, Industry.RETAIL, 5, 0.45);
    }
    return IndustryInsights.of(
        Folded.snapshot(new MarketTrends(), 1, releases.all()), rankings(releases.all()), asked);
  }

  /** Budget is what most worry about. */
  private static Objection any(Random random) {
    return random.nextInt(3) == 0
        ? Objection.BUDGET
        : OBJECTIONS.get(1 + random.nextInt(OBJECTIONS.size() - 1));
  }

  private static void raise(Releases releases, Level level, List<String> codes, int raised) {
    if (raised > 0) {
      releases.release(
          FactKind.CONCERN_BY_INDUSTRY, level, MONTH, codes, Map.of(Count.RAISED, raised));
    }
  }

  private static ApproachRankings rankings(List<PatternReleased> releases) {
    return new ApproachRankings(
        SuccessRates.of(Folded.snapshot(new ObjectionPatterns(), 1, releases)));
  }
}
