package io.saleslore.tools.evaluate.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How good forecasts were that were made before the outcome was known, against plain rates that
 * were known as early.
 */
public final class ForecastScores {
  private static final int BINS = 10;
  private static final int REPEATS = 200;

  private final List<Forecast> forecasts = new ArrayList<>();

  /** None so far. */
  public ForecastScores() {}

  /** One that came to its end. */
  public void add(Forecast forecast) {
    forecasts.add(forecast);
  }

  /** How many there are. */
  public int count() {
    return forecasts.size();
  }

  /** The share of the log loss of each plain rate that is saved. */
  public Map<String, Double> logLossSkill() {
    return skill((p, success) -> -Math.log(Math.clamp(success ? p : 1 - p, 1e-6, 1)));
  }

  /** The share of the Brier score of each plain rate that is saved. */
  public Map<String, Double> brierSkill() {
    return skill((p, success) -> Math.pow((success ? 1 : 0) - p, 2));
  }

  /** The mean distance of forecast and observed share over ten bins. */
  public double calibrationError() {
    return calibrationError(forecasts.stream().map(Forecast::success).toList());
  }

  /** The calibration error that perfect forecasts stay below in 95 of 100 worlds. */
  public double calibrationErrorOfPerfect() {
    var random = new Random(1);
    var errors = new double[REPEATS];
    Arrays.setAll(
        errors,
        _ ->
            calibrationError(
                forecasts.stream().map(each -> random.nextDouble() < each.probability()).toList()));
    Arrays.sort(errors);
    return errors[REPEATS * 95 / 100];
  }

  /** Ten bins by what was forecast, without the empty ones. */
  public List<ReliabilityBin> bins() {
    return bins(forecasts.stream().map(Forecast::success).toList());
  }

  private double calibrationError(List<Boolean> outcomes) {
    return bins(outcomes).stream()
            .mapToDouble(each -> each.forecasts() * Math.abs(each.forecast() - each.observed()))
            .sum()
        / Math.max(1, forecasts.size());
  }

  private List<ReliabilityBin> bins(List<Boolean> outcomes) {
    var sums = new double[BINS][3];
    for (int i = 0; i < forecasts.size(); i++) {
      double p = forecasts.get(i).probability();
      var bin = sums[Math.min(BINS - 1, (int) (p * BINS))];
      bin[0]++;
      bin[1] += p;
      bin[2] += outcomes.get(i) ? 1 : 0;
    }
    return Arrays.stream(sums)
        .filter(each -> each[0] > 0)
        .map(each -> new ReliabilityBin((int) each[0], each[1] / each[0], each[2] / each[0]))
        .toList();
  }

  private Map<String, Double> skill(Loss loss) {
    var own = 0.0;
    var plain = new TreeMap<String, Double>();
    for (var each : forecasts) {
      own += loss.of(each.probability(), each.success());
      each.plain().forEach((name, p) -> plain.merge(name, loss.of(p, each.success()), Double::sum));
    }
    double loss1 = own;
    plain.replaceAll((_, lost) -> Math.round(10_000 * (1 - loss1 / lost)) / 10_000.0);
    return plain;
  }

  private interface Loss {
    double of(double probability, boolean success);
  }
}
