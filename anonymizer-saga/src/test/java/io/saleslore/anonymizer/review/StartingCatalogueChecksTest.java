package io.saleslore.anonymizer.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.template.SimilarTemplates;
import io.saleslore.anonymizer.template.StartingCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the platform comes with stands the checks that a reviewer's template has to stand. */
class StartingCatalogueChecksTest {
  @Test
  void the_door_refuses_nothing_in_any() {
    var door = new TemplateDoor(List.of());
    for (var template : StartingCatalogue.templates()) {
      assertThat(door.refusals(template.text(), Set.of())).as(template.id().code()).isEmpty();
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
