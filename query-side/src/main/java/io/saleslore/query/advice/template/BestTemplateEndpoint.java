package io.saleslore.query.advice.template;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.http.ETagResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Template retrieval: the highest-converting wording for a situation. */
@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
record BestTemplateEndpoint(BestTemplates templates) {
  @GetMapping("/api/v1/templates")
  ResponseEntity<TemplateAnswer> best(
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
    var only = CodeParameter.parse(Approach.class, "approach", approach);
    return ETagResponse.of(templates.of(situation, only, size));
  }
}
