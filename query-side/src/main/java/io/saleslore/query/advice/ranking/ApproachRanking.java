package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.successrate.PooledRate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the approaches in a situation.
 *
 * @param ranked by the lower bound of how often they ease, best first
 * @param overall whatever the approach, where there is enough of it
 * @param best whether the first is shown to ease more than the others
 */
public record ApproachRanking(
    List<RankedApproach> ranked, Optional<PooledRate> overall, BestApproachTest best) {}
