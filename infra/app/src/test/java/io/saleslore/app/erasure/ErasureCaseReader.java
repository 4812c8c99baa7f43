package io.saleslore.app.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.audit.Export;
import io.saleslore.app.audit.ExportRequest;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Api.Answer;
import io.saleslore.app.fixture.Forensics;
import io.saleslore.app.fixture.Person;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.command.proof.Verify;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * John, whom Alice and Bob both sell to, is revealed, held, and forgotten in both zones. Who holds
 * the key-encryption key, all key files and all files of the stores, with every old page in them,
 * then opens nothing of his; the same search opens what was not erased.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ErasureCaseReader {
  private static final Person.Known JOHN =
      new Person.Known(
          "John Miller", "Abcorp", "+1 (202) 555-0142", "John@abcorp.example", "17 Elm Street");
  private static final Person.Known JOHNNY =
      new Person.Known("Johnny", "Abcorp", "202 555 0142", "", "3 Oak Avenue");
  private static final Person.Known JANE =
      new Person.Known("Jane Doe", "Zetaworks", "", "jane@zeta.example", "9 Birch Road");
  private static final String NEVER = "01950000-0000-7000-8000-000000000001";

  private static final Pattern SEALED = Pattern.compile("\"ciphertext\":\"([^\"]+)\"");

  private RunningPlatform platform;
  private Path checkpoints = Path.of("");
  private Path exports = Path.of("");
  private Path before = Path.of("");
  private Set<String> naming = Set.of();
  private Api api;
  private Forensics forensics;
  private Person john;
  private Person johnny;
  private Person jane;
  private List<Taken> taken = List.of();
  private Map<String, byte[]> zoneKeys = Map.of();
  private String erasure = "";
  private String carol = "";
  private String dave = "";

  /** What is known of a customer before the erasure. */
  private record Taken(String keyId, byte[] wrapped, List<String> sealed) {}

  Path data = Path.of("");

  /** Where its platforms run. */
  abstract PlatformHost host();

  /** The folders and files that the stores write to, as they are now. */
  abstract List<Path> written(Path data);

  /** Has everything that is committed written to the stores' files. */
  abstract void flush(JdbcClient jdbc);

  /** What an operator does now and then, with the platform stopped. */
  abstract void tidyUp();

  @BeforeAll
  void live(@TempDir Path data, @TempDir Path folder) throws Exception {
    this.data = data;
    checkpoints = data.resolve("checkpoints");
    exports = folder;
    // A test below ends a reveal early, by hand: the watch would take that for what it is.
    platform = host().start(data, "saleslore.gate.schedule=-", "saleslore.watch.every=1h");
    api = new Api(platform.uri(), host().tokens(data));
    forensics = new Forensics(data.resolve("keys"), () -> written(data));
    carol = api.role("COMPLIANCE", "carol");
    dave = api.role("COMPLIANCE", "dave");
    api.onboard("alice-123", "Alice");
    api.onboard("bob-456", "Bob");
    john = Person.with(api, "alice-123", "Alice", JOHN);
    johnny = Person.with(api, "bob-456", "Bob", JOHNNY);
    jane = Person.with(api, "alice-123", "Alice", JANE);
    Api.expect(
        201,
        api.postOnce(
            "/api/v1/staff/alice-123/personal-notes",
            Map.of("customerId", john.customer(), "text", "Miller likes tea"),
            api.marketer("alice-123"),
            "note-of-tea"));
    api.awaitAnonymised();
    leaveTraces();
    naming = tablesNaming(john);
    before = export("before", ExportRequest.everything("audit 2026"));
    flush(jdbc());
    zoneKeys = forensics.zoneKeys();
    taken = List.of(taken(john), taken(johnny));
  }

  /** What webhooks, snapshots and a story that could not be read leave of a customer. */
  private void leaveTraces() {
    var keyId = "staff-alice-123/" + john.customer();
    jdbc()
        .sql(
            "insert into private_zone.whatsapp_contact (zone, contact, customer_id, left_at) values"
                + " (?, ?, ?, timestamp with time zone '9999-12-31 00:00:00+00')")
        .params("staff-alice-123", "a-keyed-hash", UUID.fromString(john.customer()))
        .update();
    jdbc()
        .sql(
            "insert into private_zone.whatsapp_taken (message, zone, customer_id) values (?, ?, ?)")
        .params("a-peppered-hash", "staff-alice-123", UUID.fromString(john.customer()))
        .update();
    jdbc()
        .sql(
            """
            insert into private_zone.whatsapp_message (message_key, key_id, sent_at, speaker)
            values ('a-keyed-hash', ?, current_timestamp, 'customer')
            """)
        .param(keyId)
        .update();
    jdbc()
        .sql(
            """
            insert into private_zone.snapshot (eventIdentifier, aggregateIdentifier, sequenceNumber,
              type, timeStamp, payloadType, payload, metaData)
            select ?, aggregateIdentifier, sequenceNumber, type, timeStamp, payloadType, payload,
              metaData
            from private_zone.event where aggregateIdentifier = ? and payloadType like '%DealQuoted'
            """)
        .params(UUID.randomUUID().toString(), john.deal())
        .update();
    jdbc()
        .sql(
            """
            insert into anonymizer_zone.parked_story
              (edition, story, zone, conversation, reason, attempts, since)
            values (1, ?, 'staff-alice-123', ?, 'java.io.IOException', 1, current_timestamp)
            """)
        .params(UUID.fromString(john.deal()), UUID.fromString(john.conversation()))
        .update();
  }

  private Path export(String name, ExportRequest wish) throws IOException {
    var out = exports.resolve(name);
    var progress = new PrintWriter(Writer.nullWriter());
    try (var export = new Export(platform.uri(), carol, progress)) {
      export.write(out, wish);
    }
    return out;
  }

  /** As an auditor does it, with the verifier's classes and nothing else. */
  private int verified(Path export) throws Exception {
    var classes = Verify.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Path.of(classes).toString(),
            Verify.class.getName(),
            export.toString(),
            "--checkpoints",
            checkpoints.toString())
        .redirectErrorStream(true)
        .redirectOutput(exports.resolve("verified").toFile())
        .start()
        .waitFor();
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  @Test
  @Order(0)
  void before_it_the_holder_of_all_keys_opens_what_they_said() {
    var search = forensics.search();
    for (var each : taken) {
      assertThat(each.sealed()).hasSizeGreaterThan(7);
      var key = forensics.unwrapped(each.wrapped(), each.keyId()).orElseThrow();
      assertThat(search.opened(List.of(key), each.keyId(), List.of()))
          .contains("That seems expensive for our budget", "8844.25 USD");
    }
  }

  @Test
  @Order(1)
  void a_marketer_asks_for_their_own_customers_only_and_once() {
    var words = Map.of("reason", "John Miller called from 202 555 0142: forget me");
    problem(404, api.post(path(john, "/erasure-request"), words, api.marketer("bob-456")));
    erasure =
        Api.expect(201, api.post(path(john, "/erasure-request"), words, api.marketer("alice-123")))
            .text("erasureId");
    problem(409, api.post(path(john, "/erasure-request"), words, api.marketer("alice-123")));
    problem(
        404,
        api.post(
            "/api/v1/staff/alice-123/customers/" + NEVER + "/erasure-request",
            words,
            api.marketer("alice-123")));
    var mine = api.get("/api/v1/staff/alice-123/erasure-requests", api.marketer("alice-123"));
    assertThat(mine.body().path("items").get(0).path("state").asText()).isEqualTo("requested");
    assertThat(mine.body().toString()).doesNotContain("Miller");
  }

  @Test
  @Order(2)
  void nobody_but_compliance_decides_and_compliance_reaches_no_zone() {
    for (var token : api.allButCompliance("alice-123")) {
      problem(403, api.get("/api/v1/erasures", token));
      problem(403, api.get("/api/v1/erasures/" + erasure, token));
      problem(403, api.post("/api/v1/erasures/" + erasure + "/confirm", Map.of(), token));
      problem(403, api.get("/api/v1/audit/holds", token));
      problem(403, api.post("/api/v1/audit/reveal", Map.of(), token));
      problem(403, api.get("/api/v1/audit/retention", token));
    }
    problem(403, api.get(john.path(), carol));
    problem(403, api.get(path(john, "/export"), carol));
    problem(403, api.get("/api/v1/staff/alice-123/held-about-me", carol));
    problem(404, api.get("/api/v1/staff/alice-123/held-about-me", api.marketer("bob-456")));
    problem(403, api.get("/api/v1/gate", carol));
    problem(403, api.get("/api/v1/read-models", carol));
  }

  @Test
  @Order(3)
  void the_officer_sees_why_and_where_the_same_person_stands() {
    assertThat(api.get("/api/v1/erasures?state=requested", carol).body().path("items")).hasSize(1);
    var seen = Api.expect(200, api.get("/api/v1/erasures/" + erasure, carol)).body();
    assertThat(seen.path("reason").asText()).contains("forget me");
    assertThat(seen.path("everywhere").findValuesAsText("customerId"))
        .containsExactlyInAnyOrder(john.customer(), johnny.customer());
    problem(404, api.get("/api/v1/erasures/" + NEVER, carol));
    problem(400, api.get("/api/v1/erasures?state=done", carol));
  }

  @Test
  @Order(4)
  void what_is_held_on_a_customer_is_exported_to_their_marketer() {
    var export = Api.expect(200, api.get(path(john, "/export"), api.marketer("alice-123"))).body();
    assertThat(export.path("card").path("name").asText()).isEqualTo("John Miller");
    assertThat(export.path("history").findValuesAsText("what"))
        .contains(
            "CustomerRecorded",
            "MessageRecorded",
            "DealOpened",
            "DealQuoted",
            "DealWon",
            "StoryEnded");
    assertThat(export.path("history").findValuesAsText("text"))
        .contains("That seems expensive for our budget", "Miller likes tea");
    assertThat(export.path("history").findValuesAsText("amount")).containsExactly("8844.25 USD");
    assertThat(export.path("alsoHeld").path("held-facts").asInt()).isPositive();
    assertThat(export.toString()).doesNotContain("Johnny", "ciphertext");
  }

  @Test
  @Order(5)
  void a_marketer_reads_what_is_held_about_them() {
    var held =
        Api.expect(200, api.get("/api/v1/staff/alice-123/held-about-me", api.marketer("alice-123")))
            .body();
    assertThat(held.path("name").asText()).isEqualTo("Alice");
    assertThat(held.path("inTheZone").path("customers").asInt()).isEqualTo(2);
    assertThat(held.path("inTheZone").path("messages").asInt()).isEqualTo(8);
    assertThat(held.path("history").findValuesAsText("what")).contains("StaffOnboarded");
    assertThat(held.path("elsewhere").path("held-facts").size()).isPositive();
    assertThat(held.path("elsewhere").path("operations").path("customer-exported").asInt())
        .isEqualTo(1);
    assertThat(held.toString()).doesNotContain("Miller", "Bob");
  }

  @Test
  @Order(6)
  void sealed_words_are_read_by_who_asked_once_another_officer_agreed_and_for_minutes() {
    var story = Map.of("conversationId", john.conversation(), "storyId", john.deal());
    var reveal = "/api/v1/audit/reveal";
    problem(400, api.post(reveal, story, carol));
    problem(400, api.post(reveal, with(story, "reason", "what did Miller say"), carol));
    problem(400, api.post(reveal, with(story, "reason", "call +1 202 555 0142"), carol));
    var asked = Api.expect(201, api.post(reveal, with(story, "reason", "complaint 4711"), carol));
    var one = reveal + "/" + asked.text("revealId");
    problem(409, api.get(one, carol));
    problem(403, api.post(one + "/approve", Map.of(), carol));
    Api.expect(200, api.post(one + "/approve", Map.of(), dave));
    problem(409, api.post(one + "/approve", Map.of(), dave));
    problem(403, api.get(one, dave));
    var read = Api.expect(200, api.get(one, carol)).body();
    assertThat(read.path("story").path("messages").findValuesAsText("text"))
        .contains("That seems expensive for our budget");
    jdbc().sql("update private_zone.reveal set readable_until = current_timestamp").update();
    problem(410, api.get(one, carol));
    assertThat(refused("carol"))
        .containsExactlyInAnyOrder(
            "GET /api/v1/audit/reveal/" + asked.text("revealId") + " 409",
            "POST /api/v1/audit/reveal/" + asked.text("revealId") + "/approve 403",
            "GET /api/v1/audit/reveal/" + asked.text("revealId") + " 410");
    assertThat(refused("dave"))
        .containsExactly("GET /api/v1/audit/reveal/" + asked.text("revealId") + " 403");

    var everything =
        Api.expect(
                201,
                api.post(
                    reveal, Map.of("customerId", john.customer(), "reason", "article 15"), carol))
            .text("revealId");
    Api.expect(200, api.post(reveal + "/" + everything + "/approve", Map.of(), dave));
    var all = Api.expect(200, api.get(reveal + "/" + everything, carol)).body();
    assertThat(all.path("everything").findValuesAsText("name"))
        .containsExactlyInAnyOrder("John Miller", "Johnny", "John Miller", "Johnny");
    assertThat(actions("carol")).filteredOn("reveal-read"::equals).hasSize(2);
    assertThat(actions("dave")).filteredOn("reveal-approved"::equals).hasSize(2);
  }

  @Test
  @Order(7)
  void a_hold_on_any_record_of_the_person_blocks_it_and_says_which() {
    for (var what :
        List.of(
            Map.of("customerId", johnny.customer()),
            Map.of("zone", "staff-bob-456"),
            Map.of("from", "2026-03-20T09:05:00Z", "until", "2026-03-20T09:06:00Z"),
            Map.of("customerId", johnny.customer(), "until", "2026-03-22T00:00:00Z"))) {
      var hold =
          Api.expect(
                  201, api.post("/api/v1/audit/holds", with(what, "reason", "lawsuit 0815"), carol))
              .text("holdId");
      var blocked = confirm("case 4711");
      problem(409, blocked);
      assertThat(blocked.text("hold")).isEqualTo(hold);
      assertThat(blocked.text("detail")).contains(hold);
      var release = "/api/v1/audit/holds/" + hold + "/release";
      problem(400, api.post(release, Map.of(), carol));
      Api.expect(200, api.post(release, Map.of("reason", "lawsuit 815"), carol));
      problem(403, api.post(release + "/confirm", Map.of(), carol));
      problem(409, confirm("case 4711"));
      Api.expect(200, api.post(release + "/confirm", Map.of(), dave));
      problem(409, api.post(release, Map.of("reason", "lawsuit 815"), carol));
    }
    Api.expect(
        201,
        api.post(
            "/api/v1/audit/holds",
            Map.of("until", "2026-03-01T00:00:00Z", "reason", "policy 8"),
            carol));
    assertThat(api.get("/api/v1/audit/holds", carol).body().path("items")).hasSize(5);
    problem(400, api.post("/api/v1/audit/holds", Map.of("reason", "case 9"), carol));
    problem(
        404,
        api.post("/api/v1/audit/holds", Map.of("customerId", NEVER, "reason", "case 9"), carol));
    Api.expect(200, api.get(john.path(), api.marketer("alice-123")));
  }

  @Test
  @Order(8)
  void confirmed_the_person_is_forgotten_in_every_zone_and_it_is_certified() {
    api.awaitAnonymised();
    int held = api.gate().path("held").asInt();
    problem(400, confirm("Miller asked for it"));
    var certificate = Api.expect(200, confirm("case 4711")).body().path("erasure");
    assertThat(certificate.path("state").asText()).isEqualTo("completed");
    assertThat(certificate.path("caseNumber").asText()).isEqualTo("case 4711");
    var ofCase = api.get("/api/v1/erasures?caseNumber=case%204711", carol).body().path("items");
    assertThat(ofCase.findValuesAsText("erasureId")).containsExactly(erasure);
    assertThat(certificate.path("decidedBy").asText()).isEqualTo("carol");
    assertThat(certificate.path("customers").findValuesAsText("customerId"))
        .containsExactlyInAnyOrder(john.customer(), johnny.customer());
    var purged = certificate.path("purged");
    assertThat(purged.path("customers").asInt()).isEqualTo(2);
    assertThat(purged.path("keys").asInt()).isEqualTo(2);
    assertThat(purged.path("messages").asInt()).isEqualTo(8);
    assertThat(purged.path("deals").asInt()).isEqualTo(2);
    assertThat(purged.path("personal-notes").asInt()).isEqualTo(1);
    assertThat(purged.path("snapshots").asInt()).isEqualTo(1);
    assertThat(purged.path("parked-stories").asInt()).isEqualTo(1);
    assertThat(purged.path("sagas").asInt()).isEqualTo(2);
    assertThat(purged.path("held-facts").asInt()).isBetween(1, held - 1);
    problem(409, confirm("case 4711"));
    api.awaitAnonymised();
    var gate = api.gate();
    assertThat(gate.path("held").asInt()).isEqualTo(held - purged.path("held-facts").asInt());
    assertThat(gate.path("made").asInt())
        .isEqualTo(gate.path("held").asInt() + gate.path("replaced").asInt());
    assertThat(
            api.get("/api/v1/erasures/" + erasure, carol)
                .body()
                .toString()
                .toLowerCase(Locale.ROOT))
        .doesNotContain("miller", "forget me");
  }

  @Test
  @Order(9)
  void whoever_holds_the_key_encryption_key_opens_nothing_of_theirs() {
    flush(jdbc());
    nothingOpens();
  }

  @Test
  @Order(9)
  void erased_and_never_existed_differ_and_the_others_stay() {
    for (var gone : List.of(john, johnny)) {
      var owner = api.marketer(gone.staff());
      problem(410, api.get(gone.path(), owner));
      problem(410, api.get(gone.path() + "/export", owner));
      problem(410, api.get(gone.conversationPath(), owner));
      problem(410, api.get(gone.conversationPath() + "/messages", owner));
      problem(410, api.get(gone.dealPath(), owner));
      problem(410, api.post(gone.path() + "/erasure-request", Map.of("reason", "x"), owner));
      problem(
          410,
          api.importChat(gone.staff(), gone.customer(), "Alice", "20/03/2026, 10:00 - Alice: Hi"));
    }
    var alice = api.marketer("alice-123");
    problem(404, api.get("/api/v1/staff/alice-123/customers/" + NEVER, alice));
    problem(404, api.get("/api/v1/staff/alice-123/conversations/" + NEVER, alice));
    problem(404, api.get("/api/v1/staff/alice-123/deals/" + NEVER, alice));
    problem(404, api.get(john.path(), api.marketer("bob-456")));
    problem(
        404,
        api.get("/api/v1/staff/bob-456/customers/" + john.customer(), api.marketer("bob-456")));
    assertThat(Api.expect(200, api.get(jane.path(), alice)).text("name")).isEqualTo("Jane Doe");
    assertThat(
            Api.expect(200, api.get(jane.conversationPath() + "/messages", alice))
                .body()
                .path("items"))
        .hasSize(4);
    assertThat(api.get("/api/v1/staff/alice-123/customers", alice).body().path("items")).hasSize(1);
  }

  @Test
  @Order(10)
  void their_history_shows_that_it_was_erased_and_verifies_as_before() throws Exception {
    assertThat(replayed(john.customer()))
        .contains("CustomerForgotten", "\"name\":\"[erased]\"", "\"amount\":\"[erased]\"")
        .doesNotContain("ciphertext");
    assertThat(replayed(jane.customer())).contains("ciphertext").doesNotContain("[erased]");
    assertThat(replayed(NEVER)).isEmpty();
    var state = Api.expect(200, state("customer:" + john.customer())).body();
    assertThat(state.path("state").path("fields").path("name").asText()).isEqualTo("[erased]");
    assertThat(Api.expect(200, state("conversation:" + john.conversation())).body().toString())
        .contains("\"text\":\"[erased]\"")
        .doesNotContain("[sealed]");
    problem(404, state("customer:" + NEVER));

    var after = export("after", ExportRequest.everything("audit 2026"));
    var theirs =
        export(
            "theirs", new ExportRequest("case 4711", "2020-01-01T00:00:00Z", "", john.customer()));
    assertThat(verified(before)).isZero();
    assertThat(verified(after)).as(Files.readString(exports.resolve("verified"))).isZero();
    assertThat(verified(theirs)).isZero();
    assertThat(before.resolve("private.csv")).content().doesNotContain("[erased]");
    assertThat(after.resolve("private.csv")).content().contains("[erased]", "[sealed]");
    assertThat(theirs.resolve("private.csv"))
        .content()
        .contains("CustomerRecorded", "MessageRecorded", "[erased]")
        .doesNotContain("[sealed]");
  }

  private String replayed(String customer) {
    return api.text("/api/v1/audit/events?reason=case%2017&customer=" + customer, carol);
  }

  private Answer state(String of) {
    return api.get("/api/v1/audit/state?reason=case%2017&of=" + of + "&at=" + Instant.now(), carol);
  }

  @Test
  @Order(10)
  void no_row_but_the_history_and_the_certificate_names_them() {
    assertThat(naming)
        .contains(
            "private_zone.customer",
            "private_zone.contact_hash",
            "private_zone.conversation",
            "private_zone.deal",
            "private_zone.personal_note",
            "private_zone.message_fingerprint",
            "private_zone.whatsapp_contact",
            "private_zone.whatsapp_message",
            "private_zone.snapshot",
            "anonymizer_zone.parked_story",
            "anonymizer_zone.held_fact",
            "anonymizer_zone.association_value_entry");
    for (var person : List.of(john, johnny)) {
      assertThat(tablesNaming(person)).isEmpty();
    }
  }

  /** All tables with a row that holds an id of theirs, but for those that are meant to. */
  private Set<String> tablesNaming(Person person) {
    var columns =
        jdbc()
            .sql(
                """
                select table_schema || '.' || table_name || '.' || column_name
                from information_schema.columns
                where lower(table_schema) in ('private_zone', 'anonymizer_zone')
                and upper(data_type) in ('UUID', 'CHARACTER VARYING')
                """)
            .query(String.class)
            .list()
            .stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .filter(
                each ->
                    !each.matches(
                        "private_zone\\.(event|data_key|tombstone|audited_aggregate|reveal|legal_hold|erasure.*)\\..*"))
            .filter(each -> !each.matches("anonymizer_zone\\.released_fact\\..*"))
            .toList();
    assertThat(columns).hasSizeGreaterThan(40);
    var found = new TreeSet<String>();
    for (var column : columns) {
      var table = column.substring(0, column.lastIndexOf('.'));
      for (var id : List.of(person.customer(), person.conversation(), person.deal())) {
        int rows =
            jdbc()
                .sql(
                    "select count(*) from %s where cast(%s as varchar) like ?"
                        .formatted(table, column.substring(column.lastIndexOf('.') + 1)))
                .param("%" + id + "%")
                .query(Integer.class)
                .single();
        if (rows > 0) {
          found.add(table);
        }
      }
    }
    return found;
  }

  @Test
  @Order(11)
  void everything_is_recorded_without_a_word_of_theirs() {
    assertThat(actions("alice-123")).contains("erasure-requested", "customer-exported");
    assertThat(actions("carol"))
        .contains("erasure-read", "erasure-confirmed", "hold-placed", "hold-release-asked");
    assertThat(actions("dave")).contains("hold-released");
    assertThat(actions("platform")).contains("erasure-completed");
    assertThat(payloads().toLowerCase(Locale.ROOT))
        .contains("case 4711")
        .doesNotContain("miller", "abcorp", "5550142", "555 0142", "forget me", "elm street");
  }

  @Test
  @Order(12)
  void a_zones_period_ends_in_forgetting_whom_nothing_holds() {
    var old = Person.with(api, "bob-456", "Bob", JANE);
    var recent =
        Api.expect(
                201,
                api.post(
                    "/api/v1/staff/bob-456/customers",
                    Map.of("name", "Zoe"),
                    api.marketer("bob-456")))
            .text("customerId");
    jdbc()
        .sql(
            "update private_zone.customer set recorded_at = '2026-03-01T00:00:00Z' where"
                + " customer_id = ?")
        .param(UUID.fromString(old.customer()))
        .update();
    problem(
        400,
        api.put("/api/v1/audit/retention/bob-456", Map.of("days", 0, "reason", "policy 7"), carol));
    problem(
        404,
        api.put("/api/v1/audit/retention/zoe", Map.of("days", 9, "reason", "policy 7"), carol));
    problem(
        403,
        api.put("/api/v1/audit/retention/bob-456", Map.of("days", 9), api.marketer("bob-456")));
    Api.expect(
        200,
        api.put(
            "/api/v1/audit/retention/bob-456", Map.of("days", 30, "reason", "policy 7"), carol));
    Api.expect(200, api.post("/api/v1/audit/retention/bob-456/confirm", Map.of(), dave));
    var hold =
        Api.expect(
                201,
                api.post(
                    "/api/v1/audit/holds",
                    Map.of("customerId", jane.customer(), "reason", "lawsuit 0816"),
                    carol))
            .text("holdId");
    var due = due();
    assertThat(due.findValuesAsText("customerId")).containsExactly(old.customer());
    assertThat(due.findValuesAsText("heldBy")).containsExactly(hold);
    assertThat(run().path("held").asInt()).isEqualTo(1);
    Api.expect(200, api.get(old.path(), api.marketer("bob-456")));
    Api.expect(
        200,
        api.post(
            "/api/v1/audit/holds/" + hold + "/release", Map.of("reason", "lawsuit 817"), carol));
    Api.expect(200, api.post("/api/v1/audit/holds/" + hold + "/release/confirm", Map.of(), dave));
    long events = events();
    assertThat(run().path("forgotten").asInt()).isEqualTo(1);
    assertThat(events()).isGreaterThan(events);
    problem(410, api.get(old.path(), api.marketer("bob-456")));
    Api.expect(200, api.get("/api/v1/staff/bob-456/customers/" + recent, api.marketer("bob-456")));
    Api.expect(200, api.get(jane.path(), api.marketer("alice-123")));
    assertThat(due()).isEmpty();
    var certificates = api.get("/api/v1/erasures?state=completed", carol).body().path("items");
    assertThat(certificates.findValuesAsText("grounds")).containsExactly("request", "retention");
  }

  @Test
  @Order(13)
  void a_refused_request_erases_nothing_and_may_be_asked_again() {
    var path = path(jane, "/erasure-request");
    var alice = api.marketer("alice-123");
    var refused =
        Api.expect(201, api.post(path, Map.of("reason", "tidy up"), alice)).text("erasureId");
    var answer =
        api.post("/api/v1/erasures/" + refused + "/refuse", Map.of("reason", "case 12"), carol);
    assertThat(Api.expect(200, answer).body().path("erasure").path("state").asText())
        .isEqualTo("refused");
    problem(
        409,
        api.post("/api/v1/erasures/" + refused + "/confirm", Map.of("reason", "case 12"), carol));
    Api.expect(200, api.get(jane.path(), alice));
    Api.expect(201, api.post(path, Map.of("reason", "tidy up"), alice));
  }

  @Test
  @Order(14)
  void who_writes_to_the_firm_is_found_and_forgotten_by_two_officers() {
    var zoe =
        Person.with(
            api,
            "bob-456",
            "Bob",
            new Person.Known("Zoe Quimby", "Quimbyworks", "", "zoe@quimby.example", "5 Ash Lane"));
    var lookUp = "/api/v1/audit/customers";
    var mail = Map.of("email", "ZOE@quimby.example", "reason", "letter 12");
    problem(403, api.post(lookUp, mail, api.marketer("bob-456")));
    problem(400, api.post(lookUp, Map.of("reason", "letter 12"), carol));
    problem(400, api.post(lookUp, Map.of("email", "zoe@quimby.example"), carol));
    var found = Api.expect(200, api.post(lookUp, mail, carol)).body().path("items");
    assertThat(found.findValuesAsText("customerId")).containsExactly(zoe.customer());
    assertThat(
            Api.expect(
                    200,
                    api.post(lookUp, Map.of("phone", "+1 202 555 0199", "reason", "call 3"), carol))
                .body()
                .path("items"))
        .isEmpty();

    var wish = Map.of("customerId", zoe.customer(), "reason", "letter 12");
    problem(403, api.post("/api/v1/erasures", wish, api.marketer("bob-456")));
    problem(400, api.post("/api/v1/erasures", with(wish, "reason", "Quimby wrote"), carol));
    problem(404, api.post("/api/v1/erasures", with(wish, "customerId", NEVER), carol));
    var asked = Api.expect(201, api.post("/api/v1/erasures", wish, carol)).text("erasureId");
    problem(409, api.post("/api/v1/erasures", wish, dave));
    var confirm = "/api/v1/erasures/" + asked + "/confirm";
    problem(403, api.post(confirm, Map.of("reason", "letter 12"), carol));
    assertThat(refused("carol")).last().isEqualTo("POST " + confirm + " 403");
    var certificate = api.post(confirm, Map.of("reason", "letter 12"), dave);
    assertThat(Api.expect(200, certificate).body().path("erasure").path("state").asText())
        .isEqualTo("completed");
    problem(410, api.get(zoe.path(), api.marketer("bob-456")));
    assertThat(actions("carol")).contains("customer-looked-up", "erasure-requested");
    assertThat(actions("dave")).contains("erasure-confirmed");
    assertThat(payloads().toLowerCase(Locale.ROOT)).doesNotContain("quimby", "5550199");
  }

  @Test
  @Order(15)
  void nor_does_anything_open_once_the_platform_stands_still_and_its_stores_are_tidied_up() {
    platform.close();
    tidyUp();
    nothingOpens();
  }

  private void nothingOpens() {
    var search = forensics.search();
    var ofJane = taken(jane);
    var key = forensics.unwrapped(ofJane.wrapped(), ofJane.keyId()).orElseThrow();
    assertThat(search.opened(List.of(key), ofJane.keyId(), List.of()))
        .contains("Jane Doe", "That seems expensive for our budget");
    for (var each : taken) {
      assertThat(forensics.unwrapped(each.wrapped(), each.keyId())).isEmpty();
      assertThat(search.opened(List.of(key), each.keyId(), each.sealed())).isEmpty();
    }
    for (var zone : List.of("staff-alice-123#1", "staff-bob-456#1")) {
      assertThat(search.holding(requireNonNull(zoneKeys.get(zone)))).isEmpty();
      assertThat(forensics.zoneKeys()).doesNotContainKey(zone);
    }
    assertThat(
            search.found(
                Stream.of(JOHN, JOHNNY, JANE)
                    .flatMap(each -> each.words().stream())
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList()))
        .isEmpty();
  }

  private Taken taken(Person person) {
    var keyId = "staff-" + person.staff() + "/" + person.customer();
    var wrapped =
        jdbc()
            .sql("select wrapped from private_zone.data_key where key_id = ?")
            .param(keyId)
            .query((row, _) -> row.getBytes(1))
            .single();
    var sealed =
        jdbc()
            .sql("select payload from private_zone.event")
            .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
            .list()
            .stream()
            .filter(payload -> payload.contains(keyId))
            .flatMap(payload -> SEALED.matcher(payload).results().map(r -> r.group(1)))
            .toList();
    return new Taken(keyId, wrapped, sealed);
  }

  private JsonNode due() {
    return Api.expect(200, api.get("/api/v1/audit/retention/due", carol)).body().path("items");
  }

  private JsonNode run() {
    return Api.expect(200, api.post("/api/v1/audit/retention/runs", Map.of(), carol)).body();
  }

  private Answer confirm(String reason) {
    return api.post("/api/v1/erasures/" + erasure + "/confirm", Map.of("reason", reason), carol);
  }

  private static Map<String, String> with(Map<String, String> body, String name, String value) {
    var all = new java.util.HashMap<>(body);
    all.put(name, value);
    return all;
  }

  private static String path(Person person, String further) {
    return person.path() + further;
  }

  /** The database, also once the platform stands still. */
  abstract JdbcClient database();

  private JdbcClient jdbc() {
    return database();
  }

  private long events() {
    return jdbc().sql("select count(*) from private_zone.event").query(Long.class).single();
  }

  private String payloads() {
    return String.join(
        "\n",
        jdbc()
            .sql("select payload from operations.entry")
            .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
            .list());
  }

  /** What they were denied: how, where, and with which answer. */
  private List<String> refused(String who) {
    return payloads()
        .lines()
        .filter(each -> each.contains("\"who\":\"" + who + "\""))
        .filter(each -> each.contains("\"action\":\"denied\""))
        .filter(each -> each.contains("/audit/reveal/") || each.contains("/erasures/"))
        .map(
            each ->
                each.replaceAll(
                    ".*\"answered\":\"(\\d+)\",\"method\":\"(\\w+)\",\"path\":\"([^\"]+)\".*",
                    "$2 $3 $1"))
        .toList();
  }

  private List<String> actions(String who) {
    return payloads()
        .lines()
        .filter(each -> each.contains("\"who\":\"" + who + "\""))
        .map(each -> each.replaceAll(".*\"action\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private static void problem(int status, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.type()).contains("application/problem+json");
    assertThat(answer.body().toString()).doesNotContain("Miller", "Abcorp", "5550142", "555 0142");
  }
}
