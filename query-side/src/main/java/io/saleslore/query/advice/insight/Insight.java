package io.saleslore.query.advice.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.ShareDifference.PercentagePoints;
import org.jspecify.annotations.Nullable;

/**
 * A concern that one industry raises more often than the others, and what to do about it.
 *
 * @param here in how many of a hundred decided deals it is raised at least
 * @param elsewhere in how many of a hundred decided deals of other industries it is raised at most
 * @param points the difference, with the interval for everything that is compared here together
 * @param answer null unless one approach eases it more often than the others together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Insight(
    Industry industry,
    Objection objection,
    int here,
    int elsewhere,
    PercentagePoints points,
    Evidence evidence,
    @Nullable EasingApproach answer,
    String sentence) {
  static Insight of(IndustryConcern concern, int comparisons, @Nullable EasingApproach answer) {
    return new Insight(
        concern.industry(),
        concern.objection(),
        concern.here(),
        concern.elsewhere(),
        concern.difference().points(comparisons),
        concern.evidence(),
        answer,
        sentence(concern)
            + (answer == null
                ? "no approach is shown to ease it more often than the others."
                : answer.inWords()));
  }

  private static String sentence(IndustryConcern concern) {
    return "%s raises %s more often than other industries: in at least %d of 100 decided deals, elsewhere in at most %d; "
        .formatted(
            concern.industry().code(),
            concern.objection().code(),
            concern.here(),
            concern.elsewhere());
  }
}
