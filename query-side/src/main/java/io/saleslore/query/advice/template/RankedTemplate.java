package io.saleslore.query.advice.template;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.RateBasis;
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
    @Nullable RateDensity estimate,
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
      TemplatePublished published, RateBasis approach, RateDensity density) {
    return new RankedTemplate(
        published,
        TemplateEvidenceLevel.APPROACH,
        density,
        approach.trials().cases(),
        approach.marketers(),
        density.interval());
  }

  /** One that was used often enough. */
  static RankedTemplate used(TemplatePublished published, Cell use, RateDensity density) {
    boolean isAgainstObjection = use.key().shape().equals(ResponseTemplates.BY_OBJECTION);
    return new RankedTemplate(
        published,
        isAgainstObjection
            ? TemplateEvidenceLevel.TEMPLATE_OBJECTION
            : TemplateEvidenceLevel.TEMPLATE,
        density,
        use.total(Count.USED),
        use.marketers(),
        density.interval());
  }

  private double lowerBound() {
    return interval == null ? 0 : interval.low();
  }
}
