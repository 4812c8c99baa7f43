package io.saleslore.query.advice.ranking;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import org.jspecify.annotations.Nullable;

/**
 * An approach with enough evidence to be ranked.
 *
 * @param won null where too few outcomes are known
 * @param standing against the mean of all approaches to this situation
 * @param best whether it is shown to be the best, or as good
 * @param probabilityBest how probable it is that no other approach eases more
 */
public record RankedApproach(
    Approach approach,
    SuccessRate eased,
    @Nullable RoundedRate won,
    Standing standing,
    boolean best,
    double probabilityBest) {
  static RankedApproach unranked(Approach approach, SuccessRate eased, @Nullable RoundedRate won) {
    return new RankedApproach(approach, eased, won, Standing.NOT_SHOWN, false, 0);
  }

  RankedApproach compared(Standing against, boolean isBest) {
    return new RankedApproach(approach, eased, won, against, isBest, probabilityBest);
  }

  RankedApproach withProbabilityBest(double probability) {
    return new RankedApproach(approach, eased, won, standing, best, probability);
  }

  /** How often it eases, in whole per cents. */
  public RoundedRate rate() {
    return eased.rounded();
  }

  /** What stands behind that. */
  public Evidence evidence() {
    return eased.finest().evidence();
  }

  /** Which cells say so. */
  public EvidenceLevel level() {
    return eased.finest().level();
  }
}
