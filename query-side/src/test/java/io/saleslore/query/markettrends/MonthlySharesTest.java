package io.saleslore.query.markettrends;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.Releases;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthlySharesTest {
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private final Releases releases = new Releases(1, 1);

  MonthlySharesTest() {
    raised(FEBRUARY, "budget", "retail", 40);
    raised(FEBRUARY, "trust", "retail", 10);
    raised(FEBRUARY, "trust", "finance", 50);
    raised(MARCH, "budget", "retail", 60);
    decided(FEBRUARY, "retail", 50, 25);
    decided(MARCH, "retail", 30, 10);
    decided(MARCH, "finance", 30, 20);
  }

  @Test
  void a_concern_is_a_share_of_all_that_were_raised_in_its_month() {
    var budget = concerns(null).concerns(MARCH).findFirst().orElseThrow();
    assertThat(budget.objection()).isEqualTo("budget");
    assertThat(budget.monthsBefore()).containsExactly(new Trials(40, 100));
    assertThat(budget.monthsNow()).containsExactly(new Trials(60, 60));
    assertThat(budget.name()).isEqualTo("budget among the concerns");
  }

  @Test
  void a_concern_that_is_not_raised_any_more_is_none_of_all() {
    var trust = concerns(null).concerns(MARCH).toList().getLast();
    assertThat(trust.objection()).isEqualTo("trust");
    assertThat(trust.monthsNow()).containsExactly(new Trials(0, 60));
  }

  @Test
  void an_industry_is_counted_by_itself() {
    var budget = concerns(Industry.RETAIL).concerns(MARCH).findFirst().orElseThrow();
    assertThat(budget.before()).isEqualTo(new Trials(40, 50));
    assertThat(concerns(Industry.MINING).concerns(MARCH)).isEmpty();
    assertThat(concerns(Industry.FINANCE).months()).containsExactly(FEBRUARY);
  }

  @Test
  void deals_are_the_share_of_the_decided_that_were_won() {
    var won = deals(null).won(MARCH).toList();
    assertThat(won)
        .singleElement()
        .satisfies(
            share -> {
              assertThat(share.objection()).isNull();
              assertThat(share.before()).isEqualTo(new Trials(25, 50));
              assertThat(share.now()).isEqualTo(new Trials(30, 60));
              assertThat(share.name()).isEqualTo("The share of deals that are won");
            });
    assertThat(deals(Industry.RETAIL).won(MARCH).findFirst().orElseThrow().now())
        .isEqualTo(new Trials(10, 30));
  }

  @Test
  void where_one_side_has_too_few_cases_nothing_is_compared() {
    assertThat(concerns(null).concerns(FEBRUARY)).isEmpty();
    assertThat(deals(Industry.FINANCE).won(MARCH)).isEmpty();
  }

  @Test
  void twenty_cases_on_each_side_and_twenty_successes_in_all_are_enough() {
    assertThat(share(new Trials(10, 20), new Trials(10, 20)).isEnough()).isTrue();
    assertThat(share(new Trials(10, 20), new Trials(9, 20)).isEnough()).isFalse();
    assertThat(share(new Trials(19, 19), new Trials(20, 20)).isEnough()).isFalse();
    assertThat(share(new Trials(20, 20), new Trials(19, 19)).isEnough()).isFalse();
  }

  private static ShareComparison share(Trials before, Trials now) {
    return new ShareComparison("budget", List.of(before), List.of(now), 20);
  }

  private MonthlyShares concerns(@org.jspecify.annotations.Nullable Industry industry) {
    return new MonthlyShares(snapshot(), industry, MarketTrends.CONCERNS, MarketTrends.CONCERNS_IN);
  }

  private MonthlyShares deals(@org.jspecify.annotations.Nullable Industry industry) {
    return new MonthlyShares(snapshot(), industry, MarketTrends.DEALS, MarketTrends.DEALS_IN);
  }

  private Snapshot snapshot() {
    return Folded.snapshot(new MarketTrends(), 1, releases.all());
  }

  private void raised(YearMonth month, String objection, String industry, int number) {
    releases.release(
        FactKind.CONCERN_BY_INDUSTRY,
        Level.CROWD,
        month,
        List.of(objection, industry),
        Map.of(Count.RAISED, number));
  }

  private void decided(YearMonth month, String industry, int number, int won) {
    releases.release(
        FactKind.DEAL_BY_INDUSTRY,
        Level.CROWD,
        month,
        List.of(industry, "1-4-weeks"),
        Map.of(Count.DECIDED, number, Count.WON, won));
  }
}
