package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.Template;
import java.util.List;
import java.util.Optional;

/** Whether the use of one template would be taken for another's. */
final class Likeness {
  private Likeness() {}

  /** The first of the others that this one would be recognised as, or the other way round. */
  static Optional<Template> of(Template template, List<Template> others) {
    var self = new Wordings(List.of(template));
    return others.stream()
        .filter(
            other ->
                self.usedIn(other.text().text()).isPresent()
                    || new Wordings(List.of(other)).usedIn(template.text().text()).isPresent())
        .findFirst();
  }
}
