package io.saleslore.query.advice.template;

import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates for a situation, best first, with how each is shown.
 *
 * @param objection they were used against; null where none is named, so that they are not compared
 */
record TemplateRanking(
    @Nullable Objection objection, List<RankedTemplate> templates, List<TemplateOffer> offers) {
  static TemplateRanking of(@Nullable Objection objection, List<RankedTemplate> templates) {
    return new TemplateRanking(
        objection, templates, templates.stream().map(TemplateOffer::of).toList());
  }
}
