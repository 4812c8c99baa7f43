package io.saleslore.anonymizer.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.template.StartingCatalogue;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What the platform comes with stands the checks that a reviewer's template has to stand. */
class StartingCatalogueChecksTest {
  @Test
  void the_scrubber_finds_nothing_in_any() {
    for (var template : StartingCatalogue.templates()) {
      assertThat(PersonalDataInTemplate.in(template.text())).as(template.id().code()).isEmpty();
    }
  }

  @Test
  void none_is_taken_for_another() {
    var templates = StartingCatalogue.templates();
    for (var each : templates) {
      var others = new ArrayList<>(templates);
      others.remove(each);
      assertThat(SimilarTemplates.of(each, others)).as(each.id().code()).isEmpty();
    }
  }
}
