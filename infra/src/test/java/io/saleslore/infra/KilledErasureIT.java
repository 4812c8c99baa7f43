package io.saleslore.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A process killed while it forgets somebody in many zones goes on by itself and counts once. */
class KilledErasureIT {
  private static final int ZONES = 8;
  private static final int[] KILLED_AFTER_MILLIS = {60, 250, 600};

  private static final Map<String, Integer> EXPECTED =
      Map.of(
          "customers", ZONES,
          "keys", ZONES,
          "conversations", ZONES,
          "messages", 4 * ZONES,
          "deals", ZONES);

  @TempDir static Path folder;

  @Test
  void killed_anywhere_it_ends_in_the_same_certificate() throws Exception {
    var origin = folder.resolve("origin");
    List<Person> records;
    String erasure;
    int held;
    try (var platform = OwnProcess.start(origin)) {
      var api = platform.api(origin);
      records = IntStream.range(0, ZONES).mapToObj(each -> recorded(api, each)).toList();
      api.awaitAnonymised();
      held = api.gate().path("held").asInt();
      erasure =
          Api.expect(
                  201,
                  api.post(
                      records.getFirst().path() + "/erasure-request",
                      Map.of("reason", "they asked"),
                      api.marketer("marketer-0")))
              .text("erasureId");
    }
    assertThat(held).isPositive();
    boolean inTheMiddle = false;
    for (int millis : KILLED_AFTER_MILLIS) {
      var data = copy(origin, "killed-" + millis);
      confirmUntilKilled(data, erasure, millis);
      try (var platform = OwnProcess.start(data)) {
        var api = platform.api(data);
        inTheMiddle |= state(api, erasure).equals("confirmed");
        if (state(api, erasure).equals("requested")) {
          confirm(api, erasure);
        }
        Api.await(() -> state(api, erasure).equals("completed"));
        assertThat(purged(api, erasure)).isEqualTo(EXPECTED);
        var facts = sheet(api, erasure).path("purged").path("held-facts").asInt();
        assertThat(facts).isBetween(0, held);
        api.awaitAnonymised();
        assertThat(api.gate().path("held").asInt()).isZero();
        records.forEach(
            each ->
                assertThat(api.get(each.path(), api.marketer(each.staff())).status())
                    .isEqualTo(410));
      }
    }
    System.out.println("killed in the middle of an erasure: " + inTheMiddle);
  }

  private static Person recorded(Api api, int number) {
    api.onboard("marketer-" + number, "Marketer");
    return Person.with(
        api,
        "marketer-" + number,
        "Marketer",
        new Person.Known("John " + number, "ABC", "+1 202 555 0142", "", "Elm Street"));
  }

  private static void confirmUntilKilled(Path data, String erasure, int millis) throws Exception {
    var platform = OwnProcess.start(data);
    var api = platform.api(data);
    var _ =
        CompletableFuture.runAsync(
            () -> {
              try {
                confirm(api, erasure);
              } catch (UncheckedIOException e) {
                // The process was killed before it answered.
              }
            });
    Thread.sleep(millis);
    platform.kill();
  }

  private static void confirm(Api api, String erasure) {
    api.post(
        "/api/v1/erasures/" + erasure + "/confirm",
        Map.of("reason", "case 4711"),
        api.role("COMPLIANCE", "carol"));
  }

  private static String state(Api api, String erasure) {
    return sheet(api, erasure).path("state").asText();
  }

  private static JsonNode sheet(Api api, String erasure) {
    return Api.expect(200, api.get("/api/v1/erasures/" + erasure, api.role("COMPLIANCE", "carol")))
        .body()
        .path("erasure");
  }

  /** The figures that do not depend on what the saga did by itself in the meantime. */
  private static Map<String, Integer> purged(Api api, String erasure) {
    var purged = sheet(api, erasure).path("purged");
    return EXPECTED.keySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(what -> what, what -> purged.path(what).asInt()));
  }

  private static Path copy(Path from, String name) throws IOException {
    var to = folder.resolve(name);
    FileSystemUtils.copyRecursively(from, to);
    Files.deleteIfExists(to.resolve("private.lock.db"));
    return to;
  }
}
