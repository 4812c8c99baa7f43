package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.template.TemplateMatcher;
import io.saleslore.kernel.catalogue.Template;
import java.util.List;
import java.util.Optional;

/** Finds templates that read so alike that one would be recognised as the other. */
final class SimilarTemplates {
  private SimilarTemplates() {}

  /** The first of the others that this one would be recognised as, or the other way round. */
  static Optional<Template> of(Template template, List<Template> others) {
    var self = new TemplateMatcher(List.of(template));
    return others.stream()
        .filter(
            other ->
                self.usedIn(other.text().text()).isPresent()
                    || new TemplateMatcher(List.of(other))
                        .usedIn(template.text().text())
                        .isPresent())
        .findFirst();
  }
}
