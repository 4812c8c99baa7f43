package io.saleslore.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.tools.bench.benchmarks.Benchmark;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.bench.timing.WorkLoop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  /** Twice as much of nothing in the same time. */
  private static final class Idle implements Benchmark {
    @Override
    public String name() {
      return "idle";
    }

    @Override
    public boolean needsStore() {
      return false;
    }

    @Override
    public void run(Lab lab) throws Exception {
      var latencies = new Latencies();
      var loop = new WorkLoop(2, latencies, _ -> {});
      var figure =
          lab.comparison(name(), "steps/s")
              .run(
                  2,
                  () -> new Throughput(loop.closed(0.02).count(), 1),
                  () -> new Throughput(1, 1));
      lab.report(figure, latencies);
    }
  }

  private static final class OnMuch implements Benchmark {
    @Override
    public String name() {
      return "much";
    }

    @Override
    public boolean needsStore() {
      return false;
    }

    @Override
    public boolean isForLittle() {
      return false;
    }

    @Override
    public void run(Lab lab) {
      lab.report(Figure.alone(name(), lab.store(), 1, "steps/s"));
    }
  }

  @Test
  void figures_and_what_they_were_made_of_are_kept() throws Exception {
    var json = folder.resolve("figures.json");

    assertThat(bench("--quick", "--json", json.toString())).isZero();

    var lines = Files.readAllLines(json);
    assertThat(lines).hasSize(1);
    var figure = new ObjectMapper().readTree(lines.getFirst());
    assertThat(figure.path("name").asText()).isEqualTo("idle");
    assertThat(figure.path("ratio").asDouble())
        .isEqualTo(figure.path("ours").asDouble() / figure.path("baseline").asDouble());
    assertThat(figure.path("p99").asDouble()).isPositive();
    assertThat(out.toString()).contains("cores", "forced in", "fsync=on", "idle");

    var samples = folder.resolve("figures.json-samples");
    assertThat(samples.resolve("machine.txt")).content().contains("cores");
    assertThat(Files.readAllLines(samples.resolve("rounds.csv")))
        .hasSize(3)
        .startsWith("name,store,round,ours,baseline");
    assertThat(samples.resolve("idle-h2.hgrm")).isNotEmptyFile();
  }

  @Test
  void what_it_does_not_know_it_names() {
    assertThat(bench("--only", "flying")).isEqualTo(2);
    assertThat(bench("--store", "paper")).isEqualTo(2);
    assertThat(err.toString()).contains("--only takes idle", "--store takes h2, postgresql");
  }

  @Test
  void a_quick_run_leaves_out_what_little_data_tells_nothing_of() {
    var command = new CommandLine(new BenchCommand(List.of(new Idle(), new OnMuch())));
    command.setOut(new PrintWriter(out, true));

    assertThat(command.execute("--quick")).isZero();
    assertThat(out.toString()).contains("idle").doesNotContain("much");

    assertThat(command.execute("--quick", "--only", "much")).isZero();
    assertThat(out.toString()).contains("much");
  }

  private int bench(String... arguments) {
    return new CommandLine(new BenchCommand(List.of(new Idle())))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
