package io.saleslore.query.responsetemplates;

import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.ROI_CALCULATOR;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.COMPETITOR;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.readmodel.Folded;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTemplatesTest {
  private static final Templates TEMPLATES =
      new Templates()
          .published(1, ROI_CALCULATOR, BUDGET)
          .published(12, DISCOUNT, BUDGET, COMPETITOR)
          .published(2, ROI_CALCULATOR, BUDGET);

  @Test
  void crowds_and_parents_are_summed_for_the_template_and_only_crowds_for_an_objection() {
    var releases =
        new Releases(1, 1).used(1, BUDGET, 40, 30).used(1, BUDGET, 20, 12).used(1, null, 16, 4);
    var items = shown(releases);
    assertThat(items.getFirst().level()).isEqualTo("template");
    assertThat(items.getFirst().objection()).isNull();
    assertThat(rate(items.getFirst())).isEqualTo(61);
    assertThat(requireNonNull(items.getFirst().evidence()).cases())
        .isEqualTo(CasesBand.FROM_50_TO_99);
    assertThat(items.get(1).level()).isEqualTo("template-objection");
    assertThat(items.get(1).objection()).isEqualTo("budget");
    assertThat(rate(items.get(1))).isEqualTo(70);
    assertThat(requireNonNull(items.get(1).replied()).rate()).isEqualTo(25);
    assertThat(requireNonNull(items.get(1).won()).rate()).isEqualTo(35);
  }

  @Test
  void a_template_without_a_crowd_is_shown_and_says_why_nothing_is_known() {
    var items = shown(new Releases(1, 1).used(1, BUDGET, 40, 30));
    assertThat(items)
        .extracting(ResponseTemplate::cursor)
        .containsExactly("template-1", "template-1.budget", "template-2", "template-12");
    assertThat(items.getLast().hidden()).isEqualTo("hidden: too few colleagues");
    assertThat(items.getLast().eased()).isNull();
    assertThat(items.getFirst().hidden()).isNull();
  }

  @Test
  void template_1_is_not_taken_for_template_12() {
    var items = shown(new Releases(1, 1).used(12, BUDGET, 40, 30));
    assertThat(items)
        .extracting(ResponseTemplate::cursor)
        .containsExactly("template-1", "template-2", "template-12", "template-12.budget");
  }

  @Test
  void what_was_withdrawn_is_gone_and_remembered() {
    var catalogue =
        PublishedTemplates.NOTHING.with(
            new Templates().published(1, DISCOUNT, BUDGET).withdrawn(1).all());
    assertThat(catalogue.all()).isEmpty();
    assertThat(catalogue.number()).isEqualTo(1);
    assertThat(catalogue.withdrawn()).containsOnlyKeys(new TemplateId(1));
  }

  @Test
  void a_gap_in_the_catalogue_is_refused() {
    assertThatThrownBy(
            () ->
                PublishedTemplates.NOTHING.with(
                    List.of(new TemplateWithdrawn(1, new TemplateId(1)))))
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<ResponseTemplate> shown(Releases releases) {
    var uses = Folded.snapshot(new ResponseTemplates(), 1, releases.all());
    return PositionedTemplate.all(CatalogueFixture.of(TEMPLATES), uses)
        .map(PositionedTemplate::item)
        .toList();
  }

  private static int rate(ResponseTemplate item) {
    return requireNonNull(item.eased()).rate();
  }
}
