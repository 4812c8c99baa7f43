package io.saleslore.tools.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.play.DialogueFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some of the real negotiations go through the whole platform, and every figure adds up. */
class RealNegotiationsIT {
  /** Each so many-th is played; 1 plays all 1,710. */
  private static final int EACH = Integer.getInteger("saleslore.negotiations.each", 5);

  /** Negotiations that one marketer leads. */
  private static final int LED_BY_ONE = 10;

  private static final Path NEGOTIATIONS =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../../shared/data"))
          .resolve("dialogues/craigslist.jsonl");

  @Test
  void real_negotiations_add_up_outcome_by_outcome(@TempDir Path data, @TempDir Path folder)
      throws Exception {
    assumeTrue(Files.exists(NEGOTIATIONS), "skipped: " + NEGOTIATIONS + " is not there");
    Files.write(folder.resolve("craigslist.jsonl"), some(Files.readAllLines(NEGOTIATIONS)));
    var dialogues = DialogueFolder.read(folder);
    var outcomes =
        dialogues.dialogues().stream()
            .collect(groupingBy(each -> each.outcome().code(), TreeMap::new, counting()));
    int played = dialogues.dialogues().size();
    assertThat(played).isEqualTo(1_710 / EACH);
    var told = new StringWriter();
    var report = new DemoReport(new PrintWriter(told, true));
    try (var running = PlatformHost.quiet(data);
        var platform = new PlatformClient(running.uri(), new DemoTokens(data))) {
      new RealDialogues(platform, report, new PrintWriter(new StringWriter())).tell(dialogues);
    }
    assertThat(report.concludes()).as(told.toString()).isTrue();
    assertThat(told.toString())
        .contains(marketers(played) + " marketers", outcomes.toString())
        .containsPattern("discount +eased \\d+ % \\(95 %: \\d+-\\d+ %\\)");
  }

  private static int marketers(int played) {
    return Math.ceilDiv(played, LED_BY_ONE);
  }

  private static List<String> some(List<String> lines) {
    return IntStream.range(0, lines.size() / EACH).mapToObj(i -> lines.get(EACH * i)).toList();
  }
}
