package io.saleslore.query.advice.pooling;

import io.saleslore.query.evidence.CredibleInterval;
import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rate: the probabilities of its log odds on a grid, so that effects are added
 * by convolution and evidence is multiplied in, without an approximation of its shape.
 */
public final class RateDensity {
  /** What is less probable by this factor than the most probable is left out. */
  private static final double NEGLIGIBLE = 1e-7;

  private static final double TAIL = 0.025;

  private final double[] masses;
  private final int first;
  private final int last;

  /** Below each point of the grid; made when it is first asked for. */
  private volatile double @Nullable [] cumulative;

  /** Takes the weights, which need not add up to one, and keeps the array. */
  private RateDensity(double[] weights) {
    double sum = 0;
    double most = 0;
    for (double each : weights) {
      sum += each;
      most = Math.max(most, each);
    }
    masses = weights;
    for (int i = 0; i < weights.length; i++) {
      masses[i] = weights[i] / sum;
    }
    first = firstAbove(NEGLIGIBLE * most / sum);
    last = lastAbove(NEGLIGIBLE * most / sum);
  }

  private int firstAbove(double least) {
    int at = 0;
    while (masses[at] < least) {
      at++;
    }
    return at;
  }

  private int lastAbove(double least) {
    int at = masses.length - 1;
    while (masses[at] < least) {
      at--;
    }
    return at;
  }

  /** What these trials alone say: their binomial likelihood. */
  public static RateDensity of(Trials trials) {
    return ofLogWeights(
        i ->
            trials.successes() * Math.log(LogOddsGrid.probability(i))
                + trials.failures() * Math.log(1 - LogOddsGrid.probability(i)));
  }

  /** Normal in log odds. */
  static RateDensity normal(double mean, double deviation) {
    return ofLogWeights(i -> -0.5 * Math.pow((LogOddsGrid.logOdds(i) - mean) / deviation, 2));
  }

  /** By the weight of each point of the grid. */
  static RateDensity of(IntToDoubleFunction weight) {
    var weights = new double[LogOddsGrid.SIZE];
    Arrays.setAll(weights, weight);
    return new RateDensity(weights);
  }

  /** Nothing known. */
  static RateDensity uniform() {
    return ofLogWeights(_ -> 0);
  }

  /** Certain log odds, between two points of the grid where need be. */
  static RateDensity certain(double logOdds) {
    double point = LogOddsGrid.point(logOdds);
    int below = (int) Math.min(point, LogOddsGrid.SIZE - 2);
    var weights = new double[LogOddsGrid.SIZE];
    weights[below] = below + 1 - point;
    weights[below + 1] = point - below;
    return new RateDensity(weights);
  }

  private static RateDensity ofLogWeights(IntToDoubleFunction logWeight) {
    var weights = new double[LogOddsGrid.SIZE];
    Arrays.setAll(weights, logWeight);
    double most = Arrays.stream(weights).max().orElseThrow();
    Arrays.setAll(weights, i -> Math.exp(weights[i] - most));
    return new RateDensity(weights);
  }

  /** Both as independent evidence of the same rate. */
  public RateDensity times(RateDensity other) {
    var product = new double[LogOddsGrid.SIZE];
    double sum = 0;
    for (int i = Math.max(first, other.first); i <= Math.min(last, other.last); i++) {
      product[i] = masses[i] * other.masses[i];
      sum += product[i];
    }
    return sum > Double.MIN_NORMAL ? new RateDensity(product) : narrower(other);
  }

  /** This rate moved by an independent effect: the log odds added. */
  public RateDensity plus(RateDensity effect) {
    var sum = new double[LogOddsGrid.SIZE];
    for (int i = first; i <= last; i++) {
      double mass = masses[i];
      for (int j = effect.first; j <= effect.last; j++) {
        int at = i + j - LogOddsGrid.MIDDLE;
        sum[at < 0 ? 0 : Math.min(at, LogOddsGrid.SIZE - 1)] += mass * effect.masses[j];
      }
    }
    return new RateDensity(sum);
  }

  /** By how much this rate is above certain log odds. */
  public RateDensity minus(double logOdds) {
    return plus(certain(-logOdds));
  }

  /** Either of two, this one with the given probability. */
  public RateDensity or(RateDensity other, double probability) {
    return weighted(List.of(this, other), new double[] {probability, 1 - probability});
  }

  /** One of these, each as probable as its weight says. */
  static RateDensity weighted(List<RateDensity> densities, double[] weights) {
    var mixed = new double[LogOddsGrid.SIZE];
    for (int k = 0; k < weights.length; k++) {
      var each = densities.get(k);
      for (int i = each.first; i <= each.last; i++) {
        mixed[i] += weights[k] * each.masses[i];
      }
    }
    return new RateDensity(mixed);
  }

  /** How likely both are to be the same. */
  double overlap(RateDensity other) {
    double sum = 0;
    for (int i = Math.max(first, other.first); i <= Math.min(last, other.last); i++) {
      sum += masses[i] * other.masses[i];
    }
    return sum;
  }

  /** The expected rate, 0 to 1. */
  public double mean() {
    return expected(rate -> rate);
  }

  /** The variance of the rate. */
  public double variance() {
    double mean = mean();
    return expected(rate -> (rate - mean) * (rate - mean));
  }

  /** The expected log odds. */
  public double meanLogOdds() {
    return sum(LogOddsGrid::logOdds);
  }

  /** How probable it is that the rate is below this one. */
  public double below(double rate) {
    double point = LogOddsGrid.point(LogOdds.of(rate)) + 0.5;
    int whole = (int) point;
    return whole >= LogOddsGrid.SIZE ? 1 : cumulative()[whole] + (point - whole) * masses[whole];
  }

  /** The rate that is undercut with this probability. */
  public double quantile(double probability) {
    var below = cumulative();
    int at = first;
    while (at < last && below[at + 1] < probability) {
      at++;
    }
    double within = masses[at] == 0 ? 0.5 : (probability - below[at]) / masses[at];
    return LogOdds.probability(LogOddsGrid.logOdds(at - 0.5 + Math.clamp(within, 0, 1)));
  }

  /** The equal-tailed interval that holds the rate with 95 %. */
  public CredibleInterval interval() {
    return new CredibleInterval(quantile(TAIL), quantile(1 - TAIL));
  }

  /** The expected value of a function of the rate. */
  public double expected(DoubleUnaryOperator function) {
    return sum(i -> function.applyAsDouble(LogOddsGrid.probability(i)));
  }

  /** The probability at a point of the grid, between two where need be; none beyond it. */
  double mass(double point) {
    int below = (int) Math.floor(point);
    double above = point - below;
    return (1 - above) * massAt(below) + above * massAt(below + 1);
  }

  private double massAt(int point) {
    return point < first || point > last ? 0 : masses[point];
  }

  /** The expected value of a function of an effect, told in points of the grid. */
  double sumOverEffects(IntToDoubleFunction value) {
    return sum(i -> value.applyAsDouble(i - LogOddsGrid.MIDDLE));
  }

  /** The effect that leads from the other rate to this one, as independent ones. */
  RateDensity distanceFrom(RateDensity other) {
    return plus(of(i -> other.masses[LogOddsGrid.SIZE - 1 - i]));
  }

  private double sum(IntToDoubleFunction value) {
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += masses[i] * value.applyAsDouble(i);
    }
    return sum;
  }

  private double[] cumulative() {
    var below = cumulative;
    if (below == null) {
      below = new double[masses.length];
      for (int i = 1; i < masses.length; i++) {
        below[i] = below[i - 1] + masses[i - 1];
      }
      cumulative = below;
    }
    return below;
  }

  /** Where two contradict each other beyond all numbers, the one that knows more. */
  private RateDensity narrower(RateDensity other) {
    return last - first <= other.last - other.first ? this : other;
  }
}
