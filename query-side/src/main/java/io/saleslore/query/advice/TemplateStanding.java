package io.saleslore.query.advice;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.Interval;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of a template in a situation.
 *
 * @param belief how often it eases, null where nothing is known
 * @param cases how many stand behind it
 * @param interval of the belief, worked out once
 */
record TemplateStanding(
    TemplatePublished published,
    TemplateLevel level,
    @Nullable Belief belief,
    double cases,
    @Nullable MarketersBand marketers,
    @Nullable Interval interval) {
  /**
   * The highest lower bound first; what nothing is known of comes last, in the catalogue's order.
   */
  static final Comparator<TemplateStanding> BEST_FIRST =
      Comparator.comparingDouble(TemplateStanding::lowerBound)
          .reversed()
          .thenComparing(each -> each.published().templateId());

  static TemplateStanding unknown(TemplatePublished published) {
    return new TemplateStanding(published, TemplateLevel.NOTHING, null, 0, null, null);
  }

  static TemplateStanding of(
      TemplatePublished published,
      TemplateLevel level,
      Belief belief,
      double cases,
      MarketersBand marketers) {
    return new TemplateStanding(published, level, belief, cases, marketers, belief.interval());
  }

  private double lowerBound() {
    return interval == null ? 0 : interval.low();
  }
}
