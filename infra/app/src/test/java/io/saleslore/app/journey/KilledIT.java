package io.saleslore.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import io.saleslore.app.fixture.Person;
import io.saleslore.app.start.StorePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A process killed during an import and during a tick of the gate loses and doubles nothing. Both
 * lives start from one copy of the same store, so that secret and ids are the same.
 */
class KilledIT {
  private static final int MARKETERS = 30;
  private static final int CUSTOMERS_EACH = 2;
  private static final int LONG_CHAT = 3_000;

  /** Chats that were imported when it is killed. */
  private static final int ENOUGH = 12;

  private static final String[] QUIET = {"saleslore.gate.schedule=-", "logging.level.root=warn"};
  private static final Instant AS_OF = Instant.parse("2026-12-31T00:00:00Z");

  @TempDir static Path folder;
  private static Path peaceful;
  private static List<Case> cases;
  private static Life expected;

  private record Case(String staff, String customer, String conversation, String deal, int number) {
    boolean isWon() {
      return number % 3 != 0;
    }

    /** The first is long, so that it can be killed in the middle. */
    int messages() {
      return number == 0 ? LONG_CHAT : 4;
    }

    String chat() {
      var day = String.format("%02d/03/2026", 13 + number % 10);
      var chat = new StringBuilder();
      var lines =
          List.of(
              "Marketer: Hello, here is our quote",
              "Customer: That seems expensive for our budget",
              "Marketer: Let me show you the ROI calculator",
              isWon() ? "Customer: Interesting, send me the contract" : "Customer: No, thank you");
      lines.forEach(line -> chat.append(day).append(", 09:00 - ").append(line).append('\n'));
      for (int i = 4; i < messages(); i++) {
        chat.append(day).append(", 10:%02d - Customer: thinking %d\n".formatted(i / 60, i));
      }
      return chat.toString();
    }
  }

  /**
   * @param ticking how long the gate took
   */
  private record Life(List<String> releases, JsonNode gate, Duration ticking) {}

  @BeforeAll
  static void one_life_in_peace() throws Exception {
    var origin = folder.resolve("origin");
    try (var platform = RunningPlatform.start(origin, 0, QUIET)) {
      cases = prepare(new Api(platform.uri(), origin));
    }
    peaceful = copy(origin, "peaceful");
    try (var platform = RunningPlatform.start(peaceful, 0, QUIET)) {
      var api = new Api(platform.uri(), peaceful);
      cases.forEach(each -> importOnce(api, each));
      close(api);
    }
    expected = timedTick(copy(peaceful, "ticked"));
    assertThat(expected.releases()).isNotEmpty();
  }

  @Test
  void killed_during_an_import_every_acknowledged_message_is_there_once() throws Exception {
    var data = copy(folder.resolve("origin"), "killed-import");
    var acknowledged = importUntilKilled(data);
    assertThat(acknowledged).hasSizeBetween(1, cases.size() - 1);
    try (var platform = RunningPlatform.start(data, 0, QUIET)) {
      var api = new Api(platform.uri(), data);
      acknowledged.forEach(each -> assertThat(messages(api, each)).isEqualTo(each.messages()));
      cases.forEach(each -> importOnce(api, each));
      cases.forEach(each -> assertThat(messages(api, each)).isEqualTo(each.messages()));
      assertThat(texts(api, cases.getFirst())).doesNotHaveDuplicates().hasSize(LONG_CHAT);
      close(api);
    }
    assertSame(tick(data));
  }

  @Test
  void killed_during_a_tick_the_releases_are_the_same() throws Exception {
    assertSame(tick(killedInATick()));
  }

  private static void assertSame(Life life) {
    assertThat(life.releases()).isEqualTo(expected.releases());
    assertThat(life.gate().path("facts")).isEqualTo(expected.gate().path("facts"));
    assertThat(life.gate().path("made").asLong())
        .isEqualTo(
            life.gate().path("released").asLong()
                + life.gate().path("held").asLong()
                + life.gate().path("replaced").asLong());
  }

  private static List<Case> prepare(Api api) {
    return IntStream.range(0, MARKETERS)
        .mapToObj(
            marketer -> {
              var staff = "marketer-" + marketer;
              api.onboard(staff, "Marketer");
              return IntStream.range(0, CUSTOMERS_EACH)
                  .mapToObj(each -> prepare(api, staff, marketer * CUSTOMERS_EACH + each))
                  .toList();
            })
        .flatMap(List::stream)
        .toList();
  }

  private static Case prepare(Api api, String staff, int number) {
    var customer = api.recordCustomer(staff, Person.card(number));
    var conversation =
        api.startConversation(staff, Map.of("customerId", customer, "timeZone", "Europe/Berlin"));
    var deal = api.openDeal(staff, customer, conversation, "2026-03-01T09:00:00Z");
    return new Case(staff, customer, conversation, deal, number);
  }

  private static void importOnce(Api api, Case each) {
    var answer =
        Api.expect(200, api.importChat(each.staff(), each.customer(), "Marketer", each.chat()));
    assertThat(answer.body().path("recorded").asInt() + answer.body().path("alreadyThere").asInt())
        .isEqualTo(each.messages());
  }

  private static void close(Api api) {
    for (var each : cases) {
      var deal = "/api/v1/staff/" + each.staff() + "/deals/" + each.deal();
      Api.expect(
          204,
          api.post(
              deal + (each.isWon() ? "/win" : "/lose"),
              Map.of("at", "2026-03-25T09:00:00Z"),
              api.marketer(each.staff())));
    }
    api.awaitAnonymised();
  }

  /** Imports with several hands until enough are done, while the long one is under way. */
  private static List<Case> importUntilKilled(Path data) throws Exception {
    var acknowledged = Collections.synchronizedList(new ArrayList<Case>());
    var platform = OwnProcess.start(data);
    var api = platform.api(data);
    var next = new AtomicInteger();
    Callable<Void> hand =
        () -> {
          try {
            while (acknowledged.size() < ENOUGH) {
              var each = cases.get(next.getAndIncrement());
              importOnce(api, each);
              acknowledged.add(each);
            }
          } catch (UncheckedIOException _) {
            // Another hand has killed it.
          }
          platform.kill();
          return null;
        };
    try (var hands = Executors.newFixedThreadPool(3)) {
      for (var each : hands.invokeAll(Collections.nCopies(3, hand))) {
        each.get();
      }
    } finally {
      platform.kill();
    }
    return List.copyOf(acknowledged);
  }

  /** Where the gate had answered before it was killed, another copy dies after half the time. */
  private static Path killedInATick() throws Exception {
    var wait = expected.ticking().dividedBy(4);
    for (int attempt = 0; attempt < 8; attempt++) {
      var data = copy(peaceful, "killed-tick-" + attempt);
      if (isKilledAfter(wait, data)) {
        return data;
      }
      wait = wait.dividedBy(2);
    }
    throw new AssertionError("the gate had always answered before");
  }

  /** Kills it so long after the gate began to look; whether that was before it answered. */
  private static boolean isKilledAfter(Duration wait, Path data) throws Exception {
    var platform = OwnProcess.start(data);
    var api = platform.api(data);
    var answer = CompletableFuture.runAsync(() -> api.tick(AS_OF));
    Thread.sleep(wait);
    platform.kill();
    try {
      answer.get(1, TimeUnit.MINUTES);
      return false;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(UncheckedIOException.class);
      return true;
    }
  }

  /** In a process of its own, so that it takes as long as in one that is killed. */
  private static Life timedTick(Path data) throws Exception {
    JsonNode gate;
    Duration ticking;
    try (var platform = OwnProcess.start(data)) {
      var api = platform.api(data);
      api.awaitAnonymised();
      var begun = System.nanoTime();
      api.tick(AS_OF);
      ticking = Duration.ofNanos(System.nanoTime() - begun);
      gate = api.gate();
    }
    return new Life(releases(data), gate, ticking);
  }

  private static Life tick(Path data) {
    JsonNode gate;
    try (var platform = RunningPlatform.start(data, 0, QUIET)) {
      var api = new Api(platform.uri(), data);
      api.awaitAnonymised();
      api.tick(AS_OF);
      gate = api.gate();
    }
    return new Life(releases(data), gate, expected.ticking());
  }

  private static List<String> releases(Path data) {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + data.toAbsolutePath() + "/private");
    database.setUser("saleslore");
    database.setPassword(StorePassword.of(data));
    return JdbcClient.create(database)
        .sql(
            "select utf8tostring(payload) from global_zone.release"
                + " where aggregateIdentifier like 'edition-%'"
                + " order by aggregateIdentifier, sequenceNumber")
        .query(String.class)
        .list();
  }

  private static int messages(Api api, Case each) {
    var path = "/api/v1/staff/" + each.staff() + "/conversations/" + each.conversation();
    return Api.expect(200, api.get(path, api.marketer(each.staff())))
        .body()
        .path("messages")
        .asInt();
  }

  private static List<String> texts(Api api, Case each) {
    var path = "/api/v1/staff/" + each.staff() + "/conversations/" + each.conversation();
    var texts = new ArrayList<String>();
    var cursor = "0";
    while (!cursor.equals("null")) {
      var page =
          api.get(path + "/messages?limit=500&cursor=" + cursor, api.marketer(each.staff())).body();
      page.path("items").forEach(item -> texts.add(item.path("text").asText()));
      cursor = page.path("next").asText("null");
    }
    return texts;
  }

  private static Path copy(Path from, String name) throws IOException {
    var to = folder.resolve(name);
    FileSystemUtils.copyRecursively(from, to);
    Files.deleteIfExists(to.resolve("private.lock.db"));
    return to;
  }
}
