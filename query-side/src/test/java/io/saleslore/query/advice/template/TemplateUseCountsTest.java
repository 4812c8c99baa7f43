package io.saleslore.query.advice.template;

import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import org.jspecify.annotations.Nullable;
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
  void use_against_the_objection_comes_first() {
    assertThat(own(1, BUDGET)).isEqualTo(new Trials(20, 30));
  }

  @Test
  void too_little_use_against_it_falls_back_to_all_use() {
    assertThat(own(1, TRUST)).isEqualTo(new Trials(35, 60));
    assertThat(own(1, Objection.NEED)).isEqualTo(new Trials(35, 60));
    assertThat(own(1, null)).isEqualTo(new Trials(35, 60));
  }

  @Test
  void fewer_than_twenty_uses_in_all_are_none() {
    assertThat(own(2, BUDGET)).isNull();
    assertThat(own(2, null)).isNull();
    assertThat(own(3, null)).isNull();
  }

  @Test
  void how_alike_templates_are_is_learned_against_each_objection() {
    assertThat(uses.priorStrength()).isEqualTo(PriorStrength.UNLEARNED);
    var alike = new Releases(1, 1);
    var different = new Releases(1, 1);
    for (int template = 1; template <= 12; template++) {
      alike.used(template, BUDGET, 100, 50);
      different.used(template, BUDGET, 100, template % 2 == 0 ? 10 : 90);
    }
    assertThat(uses(alike).priorStrength()).isGreaterThan(500);
    assertThat(uses(different).priorStrength()).isLessThan(5);
  }

  private @Nullable Trials own(int template, @Nullable Objection objection) {
    var cell = uses.own(new TemplateId(template), objection);
    return cell == null ? null : TemplateUseCounts.trials(cell);
  }

  private static TemplateUseCounts uses(Releases releases) {
    return new TemplateUseCounts(Folded.snapshot(new ResponseTemplates(), 1, releases.all()));
  }
}
