package io.saleslore.query.advice.ranking;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.AdviceFixture;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.http.ReadModelNotReady;
import org.junit.jupiter.api.Test;

class CurrentApproachRankingsTest {
  @Test
  void they_are_kept_until_the_rates_change() {
    try (var advice = new AdviceFixture(new Templates())) {
      assertThatThrownBy(advice.rankings::get).isInstanceOf(ReadModelNotReady.class);
      var releases = new Releases(1, 1).known(BUDGET, DEMO, RETAIL, 40, 30);
      advice.releases(releases);
      var first = advice.rankings.get();
      var ranking = first.of(RateFixtures.anyone(BUDGET));
      assertThat(advice.rankings.get()).isSameAs(first);
      assertThat(first.of(RateFixtures.anyone(BUDGET))).isSameAs(ranking);
      advice.releases(releases);
      assertThat(advice.rankings.get()).isNotSameAs(first);
      assertThat(advice.rankings.get().rates()).isSameAs(advice.rates.get());
    }
  }
}
