package io.saleslore.query.advice.template;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.CredibleInterval;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a template in a situation.
 *
 * @param estimate how often it eases, null where nothing is known
 * @param cases how many stand behind it
 * @param interval of the estimate, computed once
 */
record RankedTemplate(
    TemplatePublished published,
    TemplateEvidenceLevel level,
    @Nullable BetaEstimate estimate,
    double cases,
    @Nullable MarketersBand marketers,
    @Nullable CredibleInterval interval) {
  /** The highest lower bound first; unknown ones come last, in the catalogue's order. */
  static final Comparator<RankedTemplate> BEST_FIRST =
      Comparator.comparingDouble(RankedTemplate::lowerBound)
          .reversed()
          .thenComparing(each -> each.published().templateId());

  /** One of which nothing is known. */
  static RankedTemplate unknown(TemplatePublished published) {
    return new RankedTemplate(published, TemplateEvidenceLevel.NOTHING, null, 0, null, null);
  }

  /** One of which only its approach is known. */
  static RankedTemplate ofApproach(
      TemplatePublished published, PooledRate approach, double priorStrength) {
    var estimate = approach.estimate().priorOfCells(priorStrength);
    return new RankedTemplate(
        published,
        TemplateEvidenceLevel.APPROACH,
        estimate,
        approach.trials().cases(),
        approach.marketers(),
        estimate.interval());
  }

  /** One that was used often enough. */
  static RankedTemplate used(TemplatePublished published, Cell use, BetaEstimate estimate) {
    boolean isAgainstObjection = use.key().shape().equals(ResponseTemplates.BY_OBJECTION);
    return new RankedTemplate(
        published,
        isAgainstObjection
            ? TemplateEvidenceLevel.TEMPLATE_OBJECTION
            : TemplateEvidenceLevel.TEMPLATE,
        estimate,
        use.total(Count.USED),
        use.marketers(),
        estimate.interval());
  }

  private double lowerBound() {
    return interval == null ? 0 : interval.low();
  }
}
