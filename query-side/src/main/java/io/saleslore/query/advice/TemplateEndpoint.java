package io.saleslore.query.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.http.CodeParameter;
import io.saleslore.query.http.ETagResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Template retrieval: the highest-converting wording for a situation. */
@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
class TemplateEndpoint {
  private final CurrentRates rates;
  private final CurrentTemplates templates;

  TemplateEndpoint(CurrentRates rates, CurrentTemplates templates) {
    this.rates = rates;
    this.templates = templates;
  }

  /**
   * The answer.
   *
   * @param measure what the templates are ranked by, at the interval's lower end
   * @param notEnoughEvidence whether no template of them was used often enough to rank it
   * @param differenceShown whether the first does better than the others with evidence together
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      Situation situation,
      @Nullable Approach approach,
      String measure,
      List<TemplateOffer> templates,
      boolean notEnoughEvidence,
      boolean differenceShown,
      String sentence) {}

  @GetMapping("/api/v1/templates")
  ResponseEntity<Answer> best(
      @RequestParam @Nullable String objection,
      @RequestParam @Nullable String approach,
      @RequestParam @Nullable String industry,
      @RequestParam @Nullable String businessSize,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var situation =
        new Situation(
            CodeParameter.parse(Objection.class, "objection", objection),
            CodeParameter.parseKnown(Industry.class, "industry", industry),
            CodeParameter.parseKnown(BusinessSize.class, "businessSize", businessSize));
    var wanted = CodeParameter.parse(Approach.class, "approach", approach);
    var ranked = templates.with(rates.get()).ranked(situation, wanted);
    var difference = TemplateDifference.of(ranked.standings());
    return ETagResponse.of(
        new Answer(
            situation,
            wanted,
            "eased",
            ranked.offers().stream().limit(size).toList(),
            ranked.offers().stream().allMatch(TemplateOffer::notEnoughEvidence),
            difference.shown(),
            difference.sentence()));
  }
}
