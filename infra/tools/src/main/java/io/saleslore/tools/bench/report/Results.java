package io.saleslore.tools.bench.report;

import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The figures of one run as they come in: shown at once, and kept with their samples. */
public final class Results {
  private final List<Figure> figures = new ArrayList<>();
  private final @Nullable SampleFolder samples;
  private final Consumer<Figure> shown;

  /**
   * None yet.
   *
   * @param samples the folder that raw samples are written to, if they are kept
   */
  public Results(@Nullable Path samples, Consumer<Figure> shown) {
    this.samples = samples == null ? null : new SampleFolder(samples);
    this.shown = shown;
  }

  /** Says what they are taken on, to the screen and beside the samples. */
  public void describe(String machine, PrintWriter out) throws IOException {
    out.print(machine);
    out.flush();
    if (samples != null) {
      samples.begin(machine);
    }
  }

  /** One more. */
  public void add(Figure figure) {
    figures.add(figure);
    shown.accept(figure);
  }

  /** One more, with its single latencies. */
  public void add(Figure figure, Latencies latencies) throws IOException {
    add(figure.with(latencies));
    if (samples != null) {
      samples.latencies(figure, latencies);
    }
  }

  /** All of them, in their order. */
  public List<Figure> figures() {
    return List.copyOf(figures);
  }

  void keepRound(String name, String store, int round, Throughput ours, Throughput baseline)
      throws IOException {
    if (samples != null) {
      samples.round(name, store, round, ours.perSecond(), baseline.perSecond());
    }
  }
}
