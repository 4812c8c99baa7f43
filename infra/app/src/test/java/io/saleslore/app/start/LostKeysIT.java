package io.saleslore.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with a zone, and the files beside it lost one by one. */
class LostKeysIT {
  @TempDir static Path data;

  @Test
  void nothing_is_made_anew_beside_a_database_that_needs_it() throws IOException {
    fill();
    refusesWithout("keys/zones.json", "nothing in the 1 zones of the database opens");
    refusesWithout("keys/kek", "SALESLORE_KEK");
    refusesWithout("keys/checkpoints", "the database needs it");
    refusesWithout("checkpoints", "saleslore.audit.process");
    refusesOlderKeys();
    RunningPlatform.start(data, 0, "saleslore.gate.schedule=-").close();
  }

  private static void fill() {
    try (var platform = RunningPlatform.start(data, 0, "saleslore.gate.schedule=-")) {
      var api = new Api(platform.uri(), data);
      Api.expect(
          201,
          api.post(
              "/api/v1/staff",
              Map.of("staffId", "alice-123", "name", "Alice", "timeZone", "UTC"),
              api.role("ADMIN")));
    }
  }

  private static void refusesWithout(String lost, String why) throws IOException {
    var file = data.resolve(lost);
    var aside = data.resolve("aside");
    Files.move(file, aside);
    refuses(why);
    assertThat(file).doesNotExist();
    Files.move(aside, file);
  }

  private static void refusesOlderKeys() throws IOException {
    var store = data.resolve("keys/zones.json");
    var now = Files.readString(store);
    Files.writeString(store, now.replace("staff-alice-123#1", "staff-alice-123#9"));
    refuses("has no key for 1 zones");
    Files.writeString(store, now);
  }

  private static void refuses(String why) {
    var run = CommandRun.of("run", "--port", "0", "--data", data.toString());
    assertThat(run.said()).contains(why, "restore").hasLineCount(1);
    assertThat(run.exit()).isEqualTo(2);
  }
}
