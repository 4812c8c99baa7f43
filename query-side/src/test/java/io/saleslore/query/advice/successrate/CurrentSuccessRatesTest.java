package io.saleslore.query.advice.successrate;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.query.Releases;
import io.saleslore.query.http.ReadModelNotReady;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveViewsFixture;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CurrentSuccessRatesTest {
  private final ObjectionPatterns patterns = new ObjectionPatterns();
  private final LiveViewsFixture views = new LiveViewsFixture(patterns);
  private final CurrentSuccessRates current = CurrentRatesFixture.of(views.views, patterns);

  @Test
  void before_the_read_model_was_read_there_are_none() {
    assertThatThrownBy(current::get)
        .isInstanceOf(ReadModelNotReady.class)
        .hasMessage("objection-patterns is still being filled");
  }

  @Test
  void they_are_those_of_the_latest_snapshot() {
    var releases = new Releases(1, 1).known(BUDGET, DEMO, RETAIL, 40, 30);
    views.publish(patterns, releases.all());
    var first = current.get();
    assertThat(first.release()).isZero();
    assertThat(first.edition()).isEqualTo(1);
    assertThat(first.eased().all().cases()).isEqualTo(40);
    assertThat(current.get()).isSameAs(first);

    views.publish(patterns, releases.known(BUDGET, DEMO, RETAIL, 20, 10).all());
    assertThat(current.get().release()).isEqualTo(1);
    assertThat(current.get().eased().all().cases()).isEqualTo(60);
    assertThat(current.get().won().all().successes()).isEqualTo(20);
  }

  @Test
  void a_view_answers_with_a_snapshot_once_its_rates_are_learned() {
    views.publish(patterns, new Releases(1, 1).known(BUDGET, DEMO, RETAIL, 40, 30).all());
    var answered = new ArrayList<Long>();
    var view = views.views.of(patterns);
    view.changes().skip(1).subscribe(_ -> answered.add(view.snapshot().position()));
    views.publish(
        patterns,
        new Releases(1, 1)
            .known(BUDGET, DEMO, RETAIL, 40, 30)
            .known(BUDGET, DEMO, RETAIL, 20, 10)
            .all());
    assertThat(answered).containsExactly(0L);
    assertThat(view.snapshot().position()).isEqualTo(current.get().release());
  }
}
