package io.saleslore.tools.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the platform against raw baselines in the same run. */
@Command(
    name = "bench",
    description =
        "Measures the platform against a raw baseline in the same run, on H2 and on a PostgreSQL of"
            + " its own (fsync on); both are fresh and gone afterwards.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final List<Benchmark> ALL =
      List.of(
          new Appending(),
          new Importing(),
          new Reanonymising(),
          new Rebuilding(),
          new Advising(),
          new Replaying(),
          new Scrubbing(),
          new Remembering(),
          new Growing());
  private static final List<String> STORES = List.of(Lab.H2, Lab.POSTGRESQL);

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

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

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "Only these benchmarks: ${COMPLETION-CANDIDATES}.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--store",
      split = ",",
      paramLabel = "STORE",
      description = "Only on these stores: h2, postgresql.")
  private List<String> stores = new ArrayList<>();

  private final List<Benchmark> known;

  /** Made by picocli. */
  public BenchCommand() {
    this(ALL);
  }

  /** One that knows other benchmarks. */
  BenchCommand(List<Benchmark> known) {
    this.known = known;
  }

  @Override
  public Integer call() throws Exception {
    var wanted = wanted();
    var wantedStores = wantedStores();
    var out = spec.commandLine().getOut();
    try (var lab = new Lab(quick, samples(), figure -> Table.row(out, figure))) {
      lab.describe(out);
      Table.head(out);
      for (var benchmark : wanted) {
        if (!benchmark.needsStore()) {
          benchmark.run(lab);
        }
      }
      for (var store : wantedStores) {
        lab.useStore(store);
        for (var benchmark : wanted) {
          if (benchmark.needsStore()) {
            benchmark.run(lab);
          }
        }
      }
      write(lab.figures());
    }
    return 0;
  }

  /** Beside the figures, where nothing else was said. */
  private @Nullable Path samples() {
    return samples == null && json != null
        ? json.resolveSibling(json.getFileName() + "-samples")
        : samples;
  }

  private static List<String> names(List<Benchmark> benchmarks) {
    return benchmarks.stream().map(Benchmark::name).toList();
  }

  /** For the help. */
  static final class Names implements Iterable<String> {
    /** Made by picocli. */
    Names() {}

    @Override
    public Iterator<String> iterator() {
      return names(ALL).iterator();
    }
  }

  private List<Benchmark> wanted() {
    require("--only", names(known), only);
    return known.stream()
        .filter(each -> only.isEmpty() ? !quick || each.isForLittle() : only.contains(each.name()))
        .toList();
  }

  private List<String> wantedStores() {
    require("--store", STORES, stores);
    if (stores.isEmpty()) {
      return quick ? List.of(Lab.H2) : STORES;
    }
    return stores;
  }

  private void require(String option, List<String> known, List<String> asked) {
    if (!known.containsAll(asked)) {
      throw new ParameterException(
          spec.commandLine(), option + " takes " + String.join(", ", known));
    }
  }

  private void write(List<Figure> figures) throws IOException {
    if (json == null) {
      return;
    }
    var mapper = new ObjectMapper();
    try (var out = new PrintWriter(Files.newBufferedWriter(json, StandardCharsets.UTF_8))) {
      for (var figure : figures) {
        out.println(mapper.writeValueAsString(figure));
      }
    }
  }

  /** The table on the screen. */
  private static final class Table {
    static void head(PrintWriter out) {
      out.printf(
          Locale.ROOT,
          "%-10s %-11s %14s %14s %7s %8s %8s  %s%n",
          "name",
          "store",
          "ours",
          "baseline",
          "ratio",
          "p50 ms",
          "p99 ms",
          "unit");
    }

    static void row(PrintWriter out, Figure figure) {
      out.printf(
          Locale.ROOT,
          "%-10s %-11s %,14.0f %14s %7s %8s %8s  %s%n",
          figure.name(),
          figure.store(),
          figure.ours(),
          number("%,.0f", figure.baseline()),
          number("%.2f", figure.ratio()),
          number("%.2f", figure.p50()),
          number("%.2f", figure.p99()),
          figure.unit());
    }

    private static String number(String format, @Nullable Double number) {
      return number == null ? "-" : String.format(Locale.ROOT, format, number);
    }
  }
}
