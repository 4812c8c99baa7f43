package io.saleslore.tools.bench;

import io.saleslore.tools.bench.benchmarks.Benchmark;
import io.saleslore.tools.bench.benchmarks.Benchmarks;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.FigureFile;
import io.saleslore.tools.bench.report.FigureTable;
import io.saleslore.tools.bench.report.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the platform against raw baselines in the same run. */
@Command(
    name = "bench",
    description =
        "Measures the platform against a raw baseline in the same run, on H2 and on a PostgreSQL of"
            + " its own (fsync on); both are fresh and gone afterwards.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--quick",
      description =
          "Shorter runs on less data, in less than two minutes: on H2 where no other store is asked"
              + " for, and without growth and memory, of which little tells nothing.")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "Write a JSON line a figure there.")
  private @Nullable Path json;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description =
          "Keep the raw samples there: each round's rates, and latencies in HdrHistogram's text"
              + " form; else beside the FILE of --json.")
  private @Nullable Path samples;

  @Mixin private BenchSelection selection;

  private final List<Benchmark> known;

  /** Made by picocli. */
  public BenchCommand() {
    this(Benchmarks.all());
  }

  /** One that knows other benchmarks. */
  BenchCommand(List<Benchmark> known) {
    this.known = known;
  }

  @Override
  public Integer call() throws Exception {
    var chosen = selection.benchmarks(known, quick);
    var stores = selection.stores(quick);
    var out = spec.commandLine().getOut();
    var table = new FigureTable(out);
    var results = new Results(samples(), table::row);
    try (var lab = new Lab(quick, results)) {
      lab.describe(out);
      table.head();
      run(lab, chosen, stores);
    }
    if (json != null) {
      FigureFile.write(json, results.figures());
    }
    return 0;
  }

  private static void run(Lab lab, List<Benchmark> chosen, List<String> stores) throws Exception {
    runAll(lab, chosen.stream().filter(each -> !each.needsStore()).toList());
    var onStores = chosen.stream().filter(Benchmark::needsStore).toList();
    for (var store : onStores.isEmpty() ? List.<String>of() : stores) {
      lab.useStore(store);
      runAll(lab, onStores);
    }
  }

  private static void runAll(Lab lab, List<Benchmark> benchmarks) throws Exception {
    for (var benchmark : benchmarks) {
      benchmark.run(lab);
    }
  }

  /** Beside the figures, where no other place is named. */
  private @Nullable Path samples() {
    return samples == null && json != null
        ? json.resolveSibling(json.getFileName() + "-samples")
        : samples;
  }
}
