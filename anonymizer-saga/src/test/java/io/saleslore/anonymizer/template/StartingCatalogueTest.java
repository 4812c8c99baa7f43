package io.saleslore.anonymizer.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StartingCatalogueTest {
  @Test
  void the_customers_example_comes_first() {
    assertThat(StartingCatalogue.templates().getFirst().text().text())
        .isEqualTo("Let me show you exactly how this pays for itself...");
  }

  @Test
  void every_objection_but_other_has_an_answer() {
    var answered = EnumSet.noneOf(Objection.class);
    StartingCatalogue.templates().forEach(each -> answered.addAll(each.objections()));
    assertThat(answered).isEqualTo(EnumSet.complementOf(EnumSet.of(Objection.OTHER)));
  }

  @Test
  void numbers_are_its_own_and_used_once() {
    assertThat(StartingCatalogue.templates())
        .extracting(Template::id)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id.number() < 1_000);
  }
}
