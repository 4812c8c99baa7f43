package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.Template;
import java.util.List;
import java.util.Optional;

/** Finds templates that read so alike that one would be recognised as the other. */
public final class SimilarTemplates {
  private SimilarTemplates() {}

  /** The first of the others that this one would be recognised as, or the other way round. */
  public static Optional<Template> of(Template template, List<Template> others) {
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
