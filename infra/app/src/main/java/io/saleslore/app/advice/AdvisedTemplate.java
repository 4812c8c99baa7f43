package io.saleslore.app.advice;

import io.saleslore.command.situation.FilledTemplate;
import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.query.advice.complete.CompleteAdvice;
import io.saleslore.query.advice.suggestion.SuggestedApproach;
import io.saleslore.query.advice.template.TemplateOffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A wording for this customer.
 *
 * @param offer the template as every marketer sees it, with what is known of it
 * @param words the same with this customer's words in its slots
 */
record AdvisedTemplate(TemplateOffer offer, FilledTemplate words) {
  /** Those that convert best, and the one of each suggestion where it is not among them. */
  static List<AdvisedTemplate> of(CompleteAdvice advice, Map<Slot, String> known) {
    var suggested =
        advice.suggestions().suggestions().stream()
            .map(SuggestedApproach::template)
            .filter(Objects::nonNull);
    return Stream.concat(suggested, advice.templates().templates().stream())
        .distinct()
        .map(each -> new AdvisedTemplate(each, FilledTemplate.of(each.text(), known)))
        .toList();
  }
}
