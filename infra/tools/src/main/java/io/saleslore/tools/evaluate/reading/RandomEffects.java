package io.saleslore.tools.evaluate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What measured values have in common, and how far they lie apart beyond what chance explains
 * (DerSimonian, Laird, Controlled Clinical Trials 7, 1986).
 */
public final class RandomEffects {
  private final List<Measured> values = new ArrayList<>();

  private record Measured(double value, double variance) {}

  /** None so far. */
  public RandomEffects() {}

  /** One that is measured with this variance. */
  public void add(double value, double variance) {
    values.add(new Measured(value, variance));
  }

  /** What they have in common. */
  public double mean() {
    double between = Math.pow(deviation(), 2);
    return mean(each -> 1 / (each.variance() + between));
  }

  /** How far they lie apart, as a standard deviation. */
  public double deviation() {
    double mean = mean(each -> 1 / each.variance());
    double apart = sum(each -> Math.pow(each.value() - mean, 2) / each.variance());
    double weight = sum(each -> 1 / each.variance());
    double squares = sum(each -> Math.pow(each.variance(), -2));
    double between = (apart - (values.size() - 1)) / (weight - squares / weight);
    return Math.sqrt(Math.max(0, between));
  }

  private double mean(ToDoubleFunction<Measured> weight) {
    return sum(each -> weight.applyAsDouble(each) * each.value()) / sum(weight);
  }

  private double sum(ToDoubleFunction<Measured> value) {
    return values.stream().mapToDouble(value).sum();
  }
}
