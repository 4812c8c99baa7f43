package io.saleslore.query.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Rate.Percents;
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
record TemplateOffer(
    TemplateId template,
    TemplateText text,
    Approach approach,
    List<Objection> answers,
    @Nullable Integer rate,
    @Nullable Percents interval,
    @Nullable Evidence evidence,
    TemplateLevel level,
    boolean notEnoughEvidence) {

  static TemplateOffer of(TemplateStanding standing) {
    var template = standing.published();
    var belief = standing.belief();
    var interval = standing.interval();
    var rate = belief == null || interval == null ? null : Rate.of(belief.mean(), interval);
    var marketers = standing.marketers();
    return new TemplateOffer(
        template.templateId(),
        template.text(),
        template.approach(),
        template.objections(),
        rate == null ? null : rate.rate(),
        rate == null ? null : rate.interval(),
        marketers == null ? null : new Evidence(CasesBand.of(standing.cases()), marketers),
        standing.level(),
        !standing.level().isItsOwn());
  }
}
