package io.saleslore.query.advice.template;

import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import org.junit.jupiter.api.Test;

class TemplateUseCountsTest {
  private final TemplateUseCounts uses =
      uses(
          new Releases(1, 1)
              .used(1, BUDGET, 30, 20)
              .used(1, TRUST, 10, 5)
              .used(1, null, 20, 10)
              .used(2, BUDGET, 19, 19));

  @Test
  void only_use_against_the_objection_counts() {
    assertThat(uses.trials(new TemplateId(1), BUDGET)).isEqualTo(new Trials(20, 30));
    assertThat(uses.trials(new TemplateId(1), TRUST)).isEqualTo(new Trials(5, 10));
    assertThat(uses.trials(new TemplateId(1), Objection.NEED)).isEqualTo(Trials.NONE);
  }

  @Test
  void without_an_objection_all_use_counts() {
    assertThat(uses.trials(new TemplateId(1), null)).isEqualTo(new Trials(35, 60));
    assertThat(uses.trials(new TemplateId(3), null)).isEqualTo(Trials.NONE);
    assertThat(uses.cell(new TemplateId(3), null)).isNull();
  }

  private static TemplateUseCounts uses(Releases releases) {
    return new TemplateUseCounts(
        Folded.snapshot(new ResponseTemplates(), 1, releases.all()), ExponentialDecay.none());
  }
}
