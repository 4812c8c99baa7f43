package io.saleslore.infra;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who holds the key-encryption key, all key files and all files of the stores, with every old page
 * in them, opens nothing of a customer who was erased. The same search opens what was not erased.
 */
class NothingOpensIT {
  private static final Person.Known JOHN =
      new Person.Known(
          "Johnathan Quimby", "Abcorp", "+1 202 555 0142", "jq@abcorp.example", "17 Elm Street");
  private static final Person.Known JANE =
      new Person.Known("Jane Doe", "Zetaworks", "", "jane@zeta.example", "9 Birch Road");
  private static final Pattern SEALED = Pattern.compile("\"ciphertext\":\"([^\"]+)\"");

  @TempDir private Path data = Path.of("");

  /** What is known of a customer before the erasure. */
  private record Taken(String keyId, byte[] wrapped, List<String> sealed) {}

  @Test
  void on_the_embedded_stores() {
    var forensics = new Forensics(data.resolve("keys"), data);
    Runnable afterwards;
    try (var platform = RunningPlatform.start(data, 0, "saleslore.gate.schedule=-")) {
      var jdbc = platform.part(JdbcClient.class);
      afterwards =
          eraseAndSearch(
              new Api(platform.uri(), data),
              jdbc,
              forensics,
              () -> jdbc.sql("checkpoint sync").update());
    }
    afterwards.run();
    try (var platform = RunningPlatform.start(data, 0, "saleslore.gate.schedule=-")) {
      assertThat(platform.uri()).isNotNull();
    }
    afterwards.run();
  }

  @Test
  void on_postgresql() {
    var postgres = RealPostgres.fresh();
    var forensics = new Forensics(data.resolve("keys"), data, postgres.dataFolder());
    Runnable afterwards;
    try (var platform =
        RunningPlatform.start(data, 0, postgres.settings("saleslore.gate.schedule=-"))) {
      afterwards =
          eraseAndSearch(
              new Api(platform.uri(), TestIssuer.get()),
              postgres.superuser(),
              forensics,
              () -> postgres.superuser().sql("checkpoint").update());
    }
    postgres.superuser().sql("vacuum full").update();
    postgres.superuser().sql("checkpoint").update();
    afterwards.run();
  }

  private static Runnable eraseAndSearch(
      Api api, JdbcClient jdbc, Forensics forensics, Runnable flush) {
    api.onboard("alice-123", "Alice");
    var john = Person.with(api, "alice-123", "Alice", JOHN);
    var jane = Person.with(api, "alice-123", "Alice", JANE);
    api.awaitAnonymised();
    var ofJohn = taken(jdbc, john);
    var before = forensics.zoneKeys();
    flush.run();
    assertThat(ofJohn.sealed()).hasSizeGreaterThan(8);
    var key = forensics.unwrapped(ofJohn.wrapped(), ofJohn.keyId()).orElseThrow();
    assertThat(forensics.opened(List.of(key), ofJohn.keyId(), List.of()))
        .contains("Johnathan Quimby", "That seems expensive for our budget", "8844.25 USD");

    var erasure =
        Api.expect(
                201,
                api.post(
                    john.path() + "/erasure-request",
                    Map.of("reason", "Quimby asked"),
                    api.marketer("alice-123")))
            .text("erasureId");
    Api.expect(
        200,
        api.post(
            "/api/v1/erasures/" + erasure + "/confirm",
            Map.of("reason", "case 4711"),
            api.role("COMPLIANCE", "carol")));
    var ofJane = taken(jdbc, jane);
    flush.run();
    Runnable search = () -> search(forensics, before, ofJohn, ofJane);
    search.run();
    return search;
  }

  private static void search(
      Forensics forensics, Map<String, byte[]> before, Taken john, Taken jane) {
    var unwrapped = new ArrayList<byte[]>();
    forensics.unwrapped(jane.wrapped(), jane.keyId()).ifPresent(unwrapped::add);
    assertThat(unwrapped).hasSize(1);
    assertThat(forensics.opened(unwrapped, jane.keyId(), List.of()))
        .contains("Jane Doe", "That seems expensive for our budget");

    assertThat(forensics.unwrapped(john.wrapped(), john.keyId())).isEmpty();
    assertThat(forensics.opened(unwrapped, john.keyId(), john.sealed())).isEmpty();
    assertThat(forensics.holding(requireNonNull(before.get("staff-alice-123#1")))).isEmpty();
    assertThat(forensics.zoneKeys()).containsOnlyKeys("pepper", "staff-alice-123#2");
    assertThat(forensics.found(Stream.concat(JOHN.words().stream(), Stream.of("quimby")).toList()))
        .isEmpty();
  }

  private static Taken taken(JdbcClient jdbc, Person person) {
    var keyId = "staff-" + person.staff() + "/" + person.customer();
    var wrapped =
        (byte[])
            jdbc.sql("select wrapped from private_zone.data_key where key_id = ?")
                .param(keyId)
                .query()
                .singleRow()
                .get("wrapped");
    var sealed =
        jdbc
            .sql("select payload from private_zone.event")
            .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
            .list()
            .stream()
            .filter(payload -> payload.contains(keyId))
            .flatMap(payload -> SEALED.matcher(payload).results().map(r -> r.group(1)))
            .toList();
    return new Taken(keyId, wrapped == null ? new byte[0] : wrapped, sealed);
  }
}
