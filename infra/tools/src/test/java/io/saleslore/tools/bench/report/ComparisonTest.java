package io.saleslore.tools.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private final List<Figure> shown = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void both_sides_take_turns_and_every_round_is_kept() throws Exception {
    var results = new Results(folder, shown::add);
    var turns = new ArrayList<String>();

    var figure =
        new Comparison(results, "append", "h2", "commands/s")
            .run(
                2,
                () -> round(turns, "ours", 10 + 10 * turns.size()),
                () -> round(turns, "baseline", 100));

    assertThat(turns).containsExactly("ours", "baseline", "ours", "baseline");
    assertThat(figure).isEqualTo(Figure.of("append", "h2", 20, 100, "commands/s"));
    assertThat(Files.readAllLines(folder.resolve("rounds.csv")))
        .containsExactly(
            "name,store,round,ours,baseline", "append,h2,1,10.0,100.0", "append,h2,2,30.0,100.0");
  }

  @Test
  void a_figure_is_shown_at_once_and_kept_with_its_latencies() throws Exception {
    var results = new Results(folder, shown::add);
    var latencies = new Latencies();
    latencies.add(2_000_000);

    results.add(Figure.alone("import", "h2", 1, "messages/s"), latencies);

    assertThat(shown).isEqualTo(results.figures());
    assertThat(shown.getFirst().p50()).isCloseTo(2, within(0.01));
    assertThat(folder.resolve("import-h2.hgrm")).isNotEmptyFile();
  }

  @Test
  void without_a_folder_nothing_is_kept() throws Exception {
    var results = new Results(null, shown::add);

    new Comparison(results, "scrub", "none", "characters/s")
        .run(1, () -> new Throughput(1, 1), () -> new Throughput(1, 1));
    results.add(Figure.alone("scrub", "none", 1, "characters/s"), new Latencies());

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_row_has_dashes_where_there_is_nothing_to_compare_with() {
    var out = new StringWriter();
    var table = new FigureTable(new PrintWriter(out, true));

    table.head();
    table.row(Figure.alone("memory", "h2", 1_234, "MB of heap"));

    assertThat(out.toString().lines().skip(1))
        .singleElement()
        .asString()
        .matches("memory +h2 +1,234 +- +- +- +- +MB of heap");
  }

  private static Throughput round(List<String> turns, String side, double count) {
    turns.add(side);
    return new Throughput(count, 1);
  }
}
