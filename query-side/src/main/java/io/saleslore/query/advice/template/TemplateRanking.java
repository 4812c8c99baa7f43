package io.saleslore.query.advice.template;

import java.util.List;

/** The templates for a situation, best first, with how each is shown. */
record TemplateRanking(List<RankedTemplate> templates, List<TemplateOffer> offers) {
  static TemplateRanking of(List<RankedTemplate> templates) {
    return new TemplateRanking(templates, templates.stream().map(TemplateOffer::of).toList());
  }
}
