package io.saleslore.tools.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.tools.bench.timing.Latencies;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table: what the platform did against what the machine can do at all.
 *
 * @param name the benchmark, as the design names it
 * @param store {@code h2}, {@code postgresql}, or {@code none} where no store is in play
 * @param ours what the platform reached, in the unit
 * @param baseline what the raw way reached in the same run, in the unit; null where there is none
 * @param ratio ours to baseline; null where there is no baseline
 * @param unit of both
 * @param p50 the median of single latencies in milliseconds, where they were taken
 * @param p99 their 99th percentile in milliseconds
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
    String name,
    String store,
    double ours,
    @Nullable Double baseline,
    @Nullable Double ratio,
    String unit,
    @Nullable Double p50,
    @Nullable Double p99) {
  /** One with a baseline. */
  public static Figure of(String name, String store, double ours, double baseline, String unit) {
    return new Figure(name, store, ours, baseline, ours / baseline, unit, null, null);
  }

  /** One without anything to compare it with. */
  public static Figure alone(String name, String store, double ours, String unit) {
    return new Figure(name, store, ours, null, null, unit, null, null);
  }

  /** The same with the percentiles of single latencies. */
  public Figure with(Latencies latencies) {
    return new Figure(
        name, store, ours, baseline, ratio, unit, latencies.millisAt(50), latencies.millisAt(99));
  }
}
