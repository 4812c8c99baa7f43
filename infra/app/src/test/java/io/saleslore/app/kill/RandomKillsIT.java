package io.saleslore.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.config.Role;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.CommandRun;
import io.saleslore.app.fixture.TestIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of each role, killed at random for some minutes and then restarted one after the
 * other while people work, leave what an undisturbed run leaves. Run it with {@code
 * -Dsaleslore.kills.minutes=3}; a build does not.
 */
@EnabledIfSystemProperty(named = "saleslore.kills.minutes", matches = "[1-9]\\d*")
class RandomKillsIT {
  private static final Duration TIME =
      Duration.ofMinutes(Long.getLong("saleslore.kills.minutes", 3));
  private static final long SEED = Long.getLong("saleslore.kills.seed", 4711);
  private static final int STORIES = (int) TIME.toSeconds();

  @TempDir Path folder;

  /** What has to be the same, whatever died meanwhile. */
  private record Left(Map<String, Long> events, Map<String, Long> madeByKind) {}

  @Test
  void killed_at_random_they_leave_what_an_undisturbed_run_leaves() throws Exception {
    var quiet = live("quiet", Duration.ofSeconds(STORIES / 10), _ -> {});
    var disturbed = live("disturbed", TIME.multipliedBy(3).dividedBy(2), this::disturb);
    assertThat(disturbed).isEqualTo(quiet);
  }

  private interface Disturbance {
    void of(Fleet fleet) throws Exception;
  }

  private Left live(String name, Duration time, Disturbance disturbance) throws Exception {
    try (var fleet = Fleet.start(folder.resolve(name))) {
      var clients = new Clients(fleet, STORIES, time);
      var working = CompletableFuture.runAsync(clients::work);
      disturbance.of(fleet);
      working.join();
      System.out.printf(
          "%s: %d of %d stories, %d times a process was not there, longest call %s%n%s%n",
          name,
          clients.told(),
          STORIES,
          clients.reconnects(),
          clients.longest(),
          clients.answers());
      assertThat(clients.told()).isEqualTo(STORIES);
      return left(fleet);
    }
  }

  /** First kills at random, two dead at a time at most, then an operator's rolling restart. */
  private void disturb(Fleet fleet) throws Exception {
    var random = new Random(SEED);
    var end = System.nanoTime() + TIME.toNanos();
    var killed = new TreeMap<String, Integer>();
    try (var starting = Executors.newFixedThreadPool(2)) {
      var free = new Semaphore(2);
      while (System.nanoTime() < end) {
        Thread.sleep(random.nextInt(1_000, 8_000));
        free.acquire();
        var member = fleet.pick(random);
        fleet.kill(member);
        killed.merge(member.toString(), 1, Integer::sum);
        starting.submit(() -> fleet.startAgain(member, free));
      }
    }
    System.out.println("killed: " + killed);
    for (var member : Fleet.MEMBERS) {
      fleet.stop(member);
      fleet.start(member);
    }
    System.out.println("restarted one after the other");
  }

  private Left left(Fleet fleet) throws Exception {
    var anonymizer = fleet.any(Role.ANONYMIZER);
    await(() -> anonymizer.gate().path("caughtUp").asBoolean());
    anonymizer.tick(Instant.parse("2026-12-31T00:00:00Z"));
    var gate = anonymizer.gate();
    assertThat(gate.path("parked").asInt()).isZero();
    assertThat(gate.path("made").asLong())
        .isEqualTo(
            gate.path("released").asLong()
                + gate.path("held").asLong()
                + gate.path("replaced").asLong());
    assertThat(gate.path("released").asLong()).isPositive();
    assertAudited(fleet);
    assertReadModels(fleet.any(Role.QUERY));
    return new Left(events(fleet), madeByKind(gate));
  }

  /** Both processes vouch for the history, and an export proves it by what either has signed. */
  private void assertAudited(Fleet fleet) {
    for (var command : fleet.all(Role.COMMAND)) {
      await(() -> audit(command).equals("UP"));
    }
    var out = folder.resolve("export-" + System.nanoTime());
    var token = TestIssuer.tokens().role("COMPLIANCE");
    var url = fleet.any(Role.COMMAND).base().toString();
    var export =
        CommandRun.of("audit", "export", "--out", out.toString(), "--url", url, "--token", token);
    assertThat(export.exit()).as(export.said()).isZero();
    for (int number : List.of(1, 2)) {
      var verified =
          CommandRun.of(
              "audit",
              "verify",
              out.toString(),
              "--checkpoints",
              fleet.checkpoints(number).toString());
      assertThat(verified.exit()).as("checkpoints %d: %s", number, verified.said()).isZero();
    }
  }

  /** Longer than elsewhere: seven processes share what there is of a machine. */
  private static void await(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("five minutes were enough").isLessThan(end);
      Fleet.pause();
    }
  }

  private static String audit(Api api) {
    return api.get("/actuator/health/audit", api.role("ADMIN")).text("status");
  }

  /** What is live equals what is made anew of the same releases. */
  private static void assertReadModels(Api query) {
    var team = query.role("DATA_TEAM");
    var all = "/api/v1/read-models/all/rebuilds";
    await(() -> isTakenIn(query, team));
    var rebuild = all + "/" + Api.expect(202, query.post(all, Map.of(), team)).text("id");
    await(() -> query.get(rebuild, team).text("phase").equals("waiting"));
    for (var diff : query.get(rebuild + "/diff", team).body().path("items")) {
      for (var difference : List.of("added", "gone", "changed", "leftOut")) {
        assertThat(diff.path(difference).asInt(-1)).as(diff.toString()).isZero();
      }
    }
    Api.expect(200, query.post(rebuild + "/cancel", Map.of(), team));
  }

  private static boolean isTakenIn(Api query, String team) {
    var models = query.get("/api/v1/read-models", team).body().path("items");
    return !models.isEmpty()
        && models.valueStream().allMatch(each -> each.path("lag").asInt(0) == 0);
  }

  private static Map<String, Long> events(Fleet fleet) {
    var counted = new TreeMap<String, Long>();
    fleet
        .postgres()
        .superuser()
        .sql("select payloadType, count(*) from private_zone.event group by payloadType")
        .query((row, _) -> counted.put(row.getString(1), row.getLong(2)))
        .list();
    return counted;
  }

  private static Map<String, Long> madeByKind(JsonNode gate) {
    var made = new TreeMap<String, Long>();
    for (var line : gate.path("facts")) {
      made.merge(line.path("kind").asText(), line.path("made").asLong(), Long::sum);
    }
    return made;
  }
}
