package io.saleslore.app.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import io.saleslore.app.fixture.Person;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import io.saleslore.app.start.StorePassword;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A process that forgets somebody in several zones is held up at a chosen step and killed there;
 * whoever starts next goes on by itself, and the certificate counts everything once.
 */
class KilledErasureIT {
  private static final int ZONES = 4;
  private static final String[] QUIET = {"saleslore.gate.schedule=-", "logging.level.root=warn"};
  private static final Map<String, Integer> EXPECTED =
      Map.of(
          "customers", ZONES,
          "keys", ZONES,
          "conversations", ZONES,
          "messages", 4 * ZONES,
          "deals", ZONES);

  @TempDir private Path data = Path.of("");

  /** The same person in each zone, in the order in which they are forgotten. */
  private record Case(String erasure, List<Person> records) {
    UUID customer(int number) {
      return UUID.fromString(records.get(number).customer());
    }
  }

  /** Who holds the key store's lock holds up the shredding before anything of it is committed. */
  @Test
  void killed_before_the_first_key_is_shredded_on_the_embedded_store() throws Exception {
    Case forgotten;
    var process = OwnProcess.start(data);
    var api = process.api(data);
    forgotten = ask(api);
    var lock = data.resolve("keys").resolve("zones.json.lock");
    try (var file = FileChannel.open(lock, StandardOpenOption.WRITE);
        var _ = file.lock()) {
      confirm(api, forgotten);
      Api.await(() -> sheet(api, forgotten).path("purged").path("customers").asInt() == 1);
      Thread.sleep(200);
      process.kill();
    }
    var file = "jdbc:h2:file:" + data.toAbsolutePath() + "/private";
    var stopped =
        JdbcClient.create(new DriverManagerDataSource(file, "saleslore", StorePassword.of(data)));
    assertThat(steps(stopped, forgotten, 0)).contains("customers").doesNotContain("keys");
    assertThat(isShredded(stopped, forgotten, 0)).isFalse();
    assertThat(steps(stopped, forgotten, 1)).isEmpty();
    try (var platform = RunningPlatform.start(data, 0, QUIET)) {
      ends(new Api(platform.uri(), data), forgotten);
    }
  }

  /** Who has noted a step already, without committing it, holds up whoever wants to note it. */
  @Test
  void killed_after_a_key_is_shredded_and_again_among_the_traces_on_postgresql() throws Exception {
    var postgres = RealPostgres.fresh();
    var sql = postgres.superuser();
    Case forgotten;
    try (var keys = postgres.as("postgres", "superuser").getConnection();
        var facts = postgres.as("postgres", "superuser").getConnection()) {
      var first = OwnProcess.start(data, postgres.settings());
      forgotten = ask(first.api());
      note(keys, forgotten, 1, "keys");
      note(facts, forgotten, 2, "held-facts");
      confirm(first.api(), forgotten);
      Api.await(() -> isHeldUp(sql));
      assertThat(isShredded(sql, forgotten, 1)).isTrue();
      first.kill();
      keys.rollback();
      Api.await(() -> !isHeldUp(sql));
      assertThat(steps(sql, forgotten, 0)).contains("customers", "keys", "held-facts");
      assertThat(steps(sql, forgotten, 1)).contains("customers").doesNotContain("keys");

      var second = OwnProcess.start(data, postgres.settings());
      Api.await(() -> isHeldUp(sql));
      second.kill();
      facts.rollback();
      Api.await(() -> !isHeldUp(sql));
    }
    assertThat(steps(sql, forgotten, 1)).contains("keys", "held-facts", "snapshots");
    assertThat(steps(sql, forgotten, 2)).contains("keys").doesNotContain("held-facts");
    assertThat(steps(sql, forgotten, 3)).isEmpty();
    try (var platform = RunningPlatform.start(data, 0, postgres.settings(QUIET))) {
      ends(new Api(platform.uri(), TestIssuer.tokens()), forgotten);
    }
  }

  private static Case ask(Api api) {
    var records = IntStream.range(0, ZONES).mapToObj(each -> recorded(api, each)).toList();
    api.awaitAnonymised();
    assertThat(api.gate().path("held").asInt()).isPositive();
    var erasure =
        Api.expect(
                201,
                api.post(
                    records.getFirst().path() + "/erasure-request",
                    Map.of("reason", "they asked"),
                    api.marketer("marketer-0")))
            .text("erasureId");
    return new Case(erasure, records);
  }

  private static Person recorded(Api api, int number) {
    api.onboard("marketer-" + number, "Marketer");
    return Person.with(
        api,
        "marketer-" + number,
        "Marketer",
        new Person.Known("John " + number, "ABC", "+1 202 555 0142", "", "Elm Street"));
  }

  /** Nobody waits for the answer: the process is killed before. */
  private static void confirm(Api api, Case forgotten) {
    var _ =
        CompletableFuture.runAsync(
            () -> {
              try {
                api.post(
                    "/api/v1/erasures/" + forgotten.erasure() + "/confirm",
                    Map.of("reason", "case 4711"),
                    api.role("COMPLIANCE", "carol"));
              } catch (UncheckedIOException e) {
                // The process was killed before it answered.
              }
            });
  }

  private static void ends(Api api, Case forgotten) {
    Api.await(() -> sheet(api, forgotten).path("state").asText().equals("completed"));
    var purged = sheet(api, forgotten).path("purged");
    assertThat(
            EXPECTED.keySet().stream()
                .collect(Collectors.toMap(what -> what, what -> purged.path(what).asInt())))
        .isEqualTo(EXPECTED);
    assertThat(purged.path("held-facts").asInt()).isPositive();
    api.awaitAnonymised();
    assertThat(api.gate().path("held").asInt()).isZero();
    forgotten
        .records()
        .forEach(
            each ->
                assertThat(api.get(each.path(), api.marketer(each.staff())).status())
                    .isEqualTo(410));
  }

  private static JsonNode sheet(Api api, Case forgotten) {
    return Api.expect(
            200,
            api.get("/api/v1/erasures/" + forgotten.erasure(), api.role("COMPLIANCE", "carol")))
        .body()
        .path("erasure");
  }

  private static void note(Connection connection, Case forgotten, int number, String step)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement(
            "insert into private_zone.erasure_step (erasure_id, customer_id, step, removed,"
                + " done_at) values (?, ?, ?, 0, current_timestamp)")) {
      insert.setObject(1, UUID.fromString(forgotten.erasure()));
      insert.setObject(2, forgotten.customer(number));
      insert.setString(3, step);
      insert.executeUpdate();
    }
  }

  private static boolean isHeldUp(JdbcClient sql) {
    return sql.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                and query like '%erasure_step%' and pid <> pg_backend_pid()
                """)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static List<String> steps(JdbcClient sql, Case forgotten, int number) {
    return sql.sql("select step from private_zone.erasure_step where customer_id = ?")
        .param(forgotten.customer(number))
        .query(String.class)
        .list();
  }

  private static boolean isShredded(JdbcClient sql, Case forgotten, int number) {
    var person = forgotten.records().get(number);
    return sql.sql("select wrapped is null from private_zone.data_key where key_id = ?")
        .param("staff-" + person.staff() + "/" + person.customer())
        .query(Boolean.class)
        .single();
  }
}
