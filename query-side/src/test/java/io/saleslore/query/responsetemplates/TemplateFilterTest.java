package io.saleslore.query.responsetemplates;

import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.ROI_CALCULATOR;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.COMPETITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.readmodel.Folded;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFilterTest {
  private static final List<PositionedTemplate> ITEMS =
      PositionedTemplate.all(
              CatalogueFixture.of(
                  new Templates()
                      .published(1, ROI_CALCULATOR, BUDGET)
                      .published(2, DISCOUNT, COMPETITOR)),
              Folded.snapshot(
                  new ResponseTemplates(),
                  1,
                  new Releases(1, 1).used(1, BUDGET, 40, 30).used(2, BUDGET, 40, 30).all()))
          .toList();

  @Test
  void without_a_filter_every_item_passes() {
    assertThat(passing(null, null, null))
        .containsExactly("template-1", "template-1.budget", "template-2", "template-2.budget");
    assertThat(passing("", "", "")).hasSize(4);
  }

  @Test
  void a_template_passes_by_its_name_and_by_its_approach() {
    assertThat(passing("template-2", null, null))
        .containsExactly("template-2", "template-2.budget");
    assertThat(passing(null, null, "roi-calculator"))
        .containsExactly("template-1", "template-1.budget");
    assertThat(passing("template-2", null, "roi-calculator")).isEmpty();
  }

  @Test
  void an_objection_takes_what_was_used_against_it_and_what_was_written_for_it() {
    assertThat(passing(null, "budget", null))
        .containsExactly("template-1", "template-1.budget", "template-2.budget");
    assertThat(passing(null, "competitor", null)).containsExactly("template-2");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"john, , , template", ", price, , objection", ", , magic, approach"},
      nullValues = "")
  void what_is_no_code_is_refused_by_name(
      @Nullable String template,
      @Nullable String objection,
      @Nullable String approach,
      String field) {
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> TemplateFilter.of(template, objection, approach))
        .returns(field, Rejection.InvalidField::field)
        .withMessageNotContaining("john");
  }

  private static List<String> passing(
      @Nullable String template, @Nullable String objection, @Nullable String approach) {
    var filter = TemplateFilter.of(template, objection, approach);
    return ITEMS.stream().filter(filter).map(each -> each.item().cursor()).toList();
  }
}
