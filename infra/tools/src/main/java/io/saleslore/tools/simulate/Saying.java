package io.saleslore.tools.simulate;

import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import java.util.Optional;

/**
 * How a marketer says an approach: in words of their own, or in those of the catalogue.
 *
 * @param ways those it is drawn from
 */
record Saying(List<String> ways, Optional<TemplateId> template) {
  private static final List<Template> CATALOGUE = StartingCatalogue.templates();
  private static final double BY_THE_BOOK = 0.5;

  static Saying of(Draw draw, Phrases phrases, Objection objection, Approach approach) {
    var fitting =
        CATALOGUE.stream()
            .filter(each -> each.approach() == approach && each.objections().contains(objection))
            .toList();
    if (fitting.isEmpty() || !draw.chance(BY_THE_BOOK) || !Wordings.isCatalogued(phrases)) {
      return new Saying(phrases.of(approach), Optional.empty());
    }
    var template = draw.oneOf(fitting);
    return new Saying(List.of(template.text().text()), Optional.of(template.id()));
  }
}
