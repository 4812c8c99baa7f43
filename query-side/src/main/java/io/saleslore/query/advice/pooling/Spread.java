package io.saleslore.query.advice.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far groups that are alike lie from their centre: a mixture of normal distributions of log
 * odds around zero, from none at all to very far, so that many groups may be the same and a few
 * quite different (adaptive shrinkage; Stephens, Biostatistics 18, 2017).
 *
 * @param weights the share of each scale
 */
@SuppressWarnings("ArrayRecordComponent")
record Spread(double[] weights) {
  private static final double CLOSE = 0.003;
  private static final double[] SCALES = {0, 0.1, 0.2, 0.4, 0.8, 1.6};

  private static final List<RateDensity> EFFECTS =
      Stream.concat(
              Stream.of(RateDensity.certain(0)),
              Arrays.stream(SCALES).skip(1).mapToObj(each -> RateDensity.normal(0, each)))
          .toList();

  /** Before anything is learned: any scale, rather a small one. */
  static Spread unlearned() {
    return new Spread(new double[] {0.4, 0.18, 0.15, 0.12, 0.1, 0.05});
  }

  /** The effect of a group of which nothing else is known. */
  RateDensity effect() {
    return blurred(EFFECTS);
  }

  /** A part of the effect of a group: as one of so many that are averaged over. */
  RateDensity effectOver(int groups) {
    var parts = new ArrayList<RateDensity>();
    for (double scale : SCALES) {
      parts.add(scale == 0 ? EFFECTS.getFirst() : RateDensity.normal(0, scale / groups));
    }
    return RateDensity.weighted(parts, weights);
  }

  /** What is known of a group, blurred by each scale: what it says of the centre. */
  static List<RateDensity> byScale(RateDensity group) {
    return EFFECTS.stream().map(group::plus).toList();
  }

  /** What a group says of the centre. */
  RateDensity blurred(List<RateDensity> byScale) {
    return RateDensity.weighted(byScale, weights);
  }

  /** Whether another one says nearly the same. */
  boolean isClose(Spread other) {
    double most = 0;
    for (int k = 0; k < weights.length; k++) {
      most = Math.max(most, Math.abs(weights[k] - other.weights[k]));
    }
    return most < CLOSE;
  }
}
