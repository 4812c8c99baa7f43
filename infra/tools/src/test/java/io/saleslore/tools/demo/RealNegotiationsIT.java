package io.saleslore.tools.demo;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real negotiations go through the whole platform, and every figure adds up. */
class RealNegotiationsIT {
  private static final Path NEGOTIATIONS =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../../shared/data"))
          .resolve("dialogues/craigslist.jsonl");

  @Test
  void real_negotiations_add_up_outcome_by_outcome(@TempDir Path data, @TempDir Path folder)
      throws Exception {
    assumeTrue(Files.exists(NEGOTIATIONS), "skipped: " + NEGOTIATIONS + " is not there");
    Files.copy(NEGOTIATIONS, folder.resolve("craigslist.jsonl"));
    var dialogues = DialogueFolder.read(folder);
    assertThat(dialogues.dialogues()).hasSize(1_710);
    var told = new StringWriter();
    var report = new DemoReport(new PrintWriter(told, true));
    try (var running = PlatformHost.quiet(data);
        var platform = new PlatformClient(running.uri(), new DemoTokens(data))) {
      new RealDialogues(platform, report, new PrintWriter(new StringWriter())).tell(dialogues);
    }
    assertThat(report.concludes()).as(told.toString()).isTrue();
    assertThat(told.toString())
        .contains("171 marketers", "{lost=252, unknown=181, won=1277}")
        .containsPattern("discount +eased \\d+ % \\(95 %: \\d+-\\d+ %\\)");
  }
}
