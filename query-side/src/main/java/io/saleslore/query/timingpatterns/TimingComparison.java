package io.saleslore.query.timingpatterns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.DifferenceTest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one time, or gap, is answered more or less often than the others together.
 *
 * @param best null unless it is answered more often than the others together
 * @param worst null unless it is answered less often than the others together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimingComparison(
    boolean notEnoughEvidence,
    boolean differenceShown,
    @Nullable AdvisedTime best,
    @Nullable AdvisedTime worst,
    String sentence) {
  /** Half of it for the best, half for the worst, shared by all that might have come out so. */
  private static final double SIGNIFICANCE = 0.025;

  private static final Comparator<TimingEstimate> BEST_FIRST =
      Comparator.comparingDouble((TimingEstimate each) -> each.estimate().mean()).reversed();

  static TimingComparison of(List<TimingEstimate> estimates, TimingExplanation words) {
    var known = estimates.stream().filter(TimingEstimate::isKnown).sorted(BEST_FIRST).toList();
    if (known.size() < 2) {
      return new TimingComparison(true, false, null, null, words.notEnoughEvidence());
    }
    double confidence = 1 - SIGNIFICANCE / 2 / known.size();
    var best = best(known, confidence);
    var worst = worst(known, confidence);
    return new TimingComparison(
        false, best != null || worst != null, best, worst, words.difference(best, worst));
  }

  private static @Nullable AdvisedTime best(List<TimingEstimate> known, double confidence) {
    var best = known.getFirst();
    var others = estimates(known.subList(1, known.size()));
    return DifferenceTest.isAbove(best.estimate(), others, confidence)
        ? AdvisedTime.of(best)
        : null;
  }

  private static @Nullable AdvisedTime worst(List<TimingEstimate> known, double confidence) {
    var worst = known.getLast();
    var others = estimates(known.subList(0, known.size() - 1));
    return DifferenceTest.isBelow(worst.estimate(), others, confidence)
        ? AdvisedTime.of(worst)
        : null;
  }

  private static List<BetaEstimate> estimates(List<TimingEstimate> known) {
    return known.stream().map(TimingEstimate::estimate).toList();
  }
}
