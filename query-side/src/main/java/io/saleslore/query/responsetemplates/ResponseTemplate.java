package io.saleslore.query.responsetemplates;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.http.ReleasedPage;
import io.saleslore.query.readmodel.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template with what was seen of it, whatever the objection or against one.
 *
 * @param answers the objections it was written for
 * @param objection the one that was open when it was used, {@code none} where none was; null for
 *     all together
 * @param replied how often an answer came within 24 hours, null below 10 uses
 * @param eased how often the next reaction was positive, null below 10 uses
 * @param won of those whose outcome is known, null below 10
 * @param hidden why there is nothing to see yet, null where there is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseTemplate(
    TemplateId template,
    TemplateText text,
    Approach approach,
    List<Objection> answers,
    String level,
    @Nullable String objection,
    @Nullable RoundedRate replied,
    @Nullable RoundedRate eased,
    @Nullable RoundedRate won,
    @Nullable Evidence evidence,
    @Nullable String hidden) {
  /** One that no release speaks of. */
  static ResponseTemplate unused(TemplatePublished published) {
    return new ResponseTemplate(
        published.templateId(),
        published.text(),
        published.approach(),
        published.objections(),
        ResponseTemplates.GENERAL,
        null,
        null,
        null,
        null,
        null,
        ReleasedPage.HIDDEN);
  }

  static ResponseTemplate of(TemplatePublished published, Cell cell) {
    var codes = cell.key().codes();
    var eased = Trials.of(cell, Count.USED, Count.EASED);
    return new ResponseTemplate(
        published.templateId(),
        published.text(),
        published.approach(),
        published.objections(),
        cell.key().shape(),
        codes.size() == 1 ? null : codes.get(1),
        RoundedRate.observed(Trials.of(cell, Count.USED, Count.REPLIED)),
        RoundedRate.observed(eased),
        RoundedRate.observed(Trials.of(cell, Count.DECIDED, Count.WON)),
        Evidence.of(eased.cases(), cell.marketers()),
        null);
  }

  /** By which items are put in order and pages follow one another. */
  String cursor() {
    return objection == null ? template.code() : template.code() + "." + objection;
  }
}
