package io.saleslore.query.evidence;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class StandardNormal {
  static final NormalDistribution DISTRIBUTION = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  static double probabilityBelow(double z) {
    return DISTRIBUTION.cumulativeProbability(z);
  }
}
