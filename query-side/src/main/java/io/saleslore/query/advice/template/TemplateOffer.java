package io.saleslore.query.advice.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wording with what is known of it.
 *
 * @param rate how often it is expected to ease, in per cent; null where nothing is known
 * @param level what answered: its own use, or only its approach
 * @param notEnoughEvidence whether its own use is too little to say how well it works
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateOffer(
    TemplateId template,
    TemplateText text,
    Approach approach,
    List<Objection> answers,
    @Nullable Integer rate,
    @Nullable PercentInterval interval,
    @Nullable Evidence evidence,
    TemplateEvidenceLevel level,
    boolean notEnoughEvidence) {

  static TemplateOffer of(RankedTemplate ranked) {
    var template = ranked.published();
    var rate = rate(ranked);
    var marketers = ranked.marketers();
    return new TemplateOffer(
        template.templateId(),
        template.text(),
        template.approach(),
        template.objections(),
        rate == null ? null : rate.rate(),
        rate == null ? null : rate.interval(),
        marketers == null ? null : Evidence.of(ranked.cases(), marketers),
        ranked.level(),
        !ranked.level().isOwn());
  }

  private static @Nullable RoundedRate rate(RankedTemplate ranked) {
    var estimate = ranked.estimate();
    var interval = ranked.interval();
    return estimate == null || interval == null ? null : RoundedRate.of(estimate.mean(), interval);
  }
}
