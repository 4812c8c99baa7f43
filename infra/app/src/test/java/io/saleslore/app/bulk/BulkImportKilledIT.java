package io.saleslore.app.bulk;

import static io.saleslore.app.fixture.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle of a bulk import: sent again, each line is there exactly once. */
class BulkImportKilledIT {
  private static final int LINES = 90;
  private static final String ZONE = "/api/v1/staff/alice-123";

  @TempDir Path data;

  @Test
  void what_was_sent_before_and_after_a_death_is_there_once() throws Exception {
    var first = OwnProcess.start(data);
    var before = first.api(data);
    before.onboard("alice-123", "Alice");
    var sent = CompletableFuture.supplyAsync(() -> send(before));
    Api.await(() -> sent.isDone() || total(before, "customers") > 0);
    first.kill();
    sent.exceptionally(_ -> null).join();

    try (var second = RunningPlatform.start(data, 0, "saleslore.gate.schedule=-")) {
      var after = new Api(second.uri(), data);
      int there = total(after, "customers");
      assertThat(total(after, "deals")).isEqualTo(there);
      var answer = expect(200, send(after)).body();
      assertThat(answer.path("repeated").asInt()).isEqualTo(there);
      assertThat(answer.path("imported").asInt()).isEqualTo(LINES - there);
      assertThat(total(after, "customers")).isEqualTo(LINES);
      assertThat(total(after, "deals")).isEqualTo(LINES);
      assertThat(messages(after)).isEqualTo(3 * LINES);
    }
  }

  private static Api.Answer send(Api api) {
    var body =
        IntStream.range(0, LINES)
            .mapToObj(each -> new Case(each).line())
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    return api.postRaw(ZONE + "/imports", "application/x-ndjson", body, api.marketer("alice-123"));
  }

  private static int total(Api api, String what) {
    try {
      return api.get(ZONE + "/" + what + "?limit=1", api.marketer("alice-123"))
          .body()
          .path("total")
          .asInt();
    } catch (UncheckedIOException _) {
      return 0;
    }
  }

  private static int messages(Api api) {
    var all = api.get(ZONE + "/conversations?limit=500", api.marketer("alice-123")).body();
    int messages = 0;
    for (var each : all.path("items")) {
      messages += each.path("messages").asInt();
    }
    return messages;
  }
}
