package io.saleslore.tools.bench;

import io.saleslore.tools.bench.benchmarks.Benchmark;
import io.saleslore.tools.bench.benchmarks.Benchmarks;
import io.saleslore.tools.bench.platform.Lab;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which benchmarks are run, and on which stores. */
final class BenchSelection {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      completionCandidates = BenchmarkNames.class,
      description = "Only these benchmarks: ${COMPLETION-CANDIDATES}.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--store",
      split = ",",
      paramLabel = "STORE",
      description = "Only on these stores: h2, postgresql.")
  private List<String> stores = new ArrayList<>();

  /** For the help. */
  static final class BenchmarkNames implements Iterable<String> {
    /** Made by picocli. */
    BenchmarkNames() {}

    @Override
    public Iterator<String> iterator() {
      return names(Benchmarks.all()).iterator();
    }
  }

  List<Benchmark> benchmarks(List<Benchmark> known, boolean isQuick) {
    require("--only", names(known), only);
    return known.stream().filter(each -> isChosen(each, isQuick)).toList();
  }

  List<String> stores(boolean isQuick) {
    require("--store", Lab.STORES, stores);
    if (stores.isEmpty()) {
      return isQuick ? List.of(Lab.QUICK_STORE) : Lab.STORES;
    }
    return stores;
  }

  private boolean isChosen(Benchmark benchmark, boolean isQuick) {
    return only.isEmpty() ? !isQuick || benchmark.isForLittle() : only.contains(benchmark.name());
  }

  private void require(String option, List<String> known, List<String> given) {
    if (!known.containsAll(given)) {
      throw new ParameterException(
          spec.commandLine(), option + " takes " + String.join(", ", known));
    }
  }

  private static List<String> names(List<Benchmark> benchmarks) {
    return benchmarks.stream().map(Benchmark::name).toList();
  }
}
