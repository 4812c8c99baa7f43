package io.saleslore.tools.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.audit.Export;
import io.saleslore.app.audit.ExportRequest;
import io.saleslore.app.fixture.Api;
import io.saleslore.command.proof.ExportVerification;
import io.saleslore.command.proof.Finding;
import io.saleslore.tools.cli.Lore;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gate's policy changes, so the global zone is made anew, looked at, served, and taken back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionJourneyIT {
  @TempDir static Path folder;
  private static RunningPlatform platform;
  private static Api api;
  private static String dataTeam = "";

  @BeforeAll
  static void a_world_is_played_and_the_gate_has_looked() throws IOException {
    platform = started(6);
    api = new Api(platform.uri(), data());
    dataTeam = api.role("DATA_TEAM");
    Simulation.run(new SimulationRequest(40, 280, 7, true)).write(folder.resolve("world"));
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    var world = folder.resolve("world").toString();
    var url = "--url=" + platform.uri();
    assertThat(Lore.run(out, out, "import-world", world, "--release", url, "--data=" + data()))
        .as(said.toString())
        .isZero();
    assertThat(said.toString()).containsPattern("[0-9] releases");
    api.tick(Instant.now().plus(Duration.ofDays(15)));
    assertThat(releases(1)).isPositive();
    assertThat(api.post("/api/v1/editions", Map.of(), dataTeam).body().path("detail").asText())
        .endsWith("an edition needs a changed version");
    platform.close();
    platform = started(5);
    api = new Api(platform.uri(), data());
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  @Order(1)
  void another_edition_is_made_beside_the_one_that_is_served() {
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    int exit = Lore.run(out, out, "reanonymize", "--url=" + platform.uri(), "--data=" + data());
    assertThat(exit).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("edition 2 is ready", "objection-patterns: generation", "it waits");
    assertThat(standings()).allMatch(each -> each.path("edition").asInt() == 1);
    var edition = api.get("/api/v1/editions/2", dataTeam).body();
    assertThat(edition.path("done").asLong())
        .isPositive()
        .isEqualTo(edition.path("total").asLong());
    assertThat(releases(2)).isPositive();
    assertThat(facts(2)).as("the same scrubber and analysers").isEqualTo(facts(1));
    assertThat(api.post("/api/v1/editions", Map.of(), dataTeam).status()).isEqualTo(409);
    said.getBuffer().setLength(0);
    assertThat(Lore.run(out, out, "reanonymize", "--url=" + platform.uri(), "--data=" + data()))
        .as("asked again it goes on with the one that waits")
        .isZero();
    assertThat(said.toString()).contains("edition 2 is ready", "it waits");
  }

  @Test
  @Order(2)
  void served_it_answers_in_every_view_and_one_call_goes_back() {
    park(2);
    assertThat(parked()).isZero();
    Api.expect(200, api.post("/api/v1/editions/2/switch", Map.of(), dataTeam));
    awaitEdition(2);
    assertThat(parked()).as("of the edition that is served").isEqualTo(1);
    Api.expect(200, api.post("/api/v1/editions/back", Map.of(), dataTeam));
    awaitEdition(1);
    Api.expect(200, api.post("/api/v1/editions/back", Map.of(), dataTeam));
    awaitEdition(2);
  }

  @Test
  @Order(3)
  void after_an_erasure_there_is_no_way_back() {
    shredAKey();
    var refused = Api.expect(409, api.post("/api/v1/editions/back", Map.of(), dataTeam));
    assertThat(refused.text("detail")).startsWith("customers were erased since edition 1");
    assertThat(standings()).allMatch(each -> each.path("edition").asInt() == 2);
  }

  @Test
  @Order(4)
  void only_the_data_team_may() {
    for (var token : List.of(api.marketer("bob-456"), api.role("COMPLIANCE"))) {
      assertThat(api.post("/api/v1/editions", Map.of(), token).status()).isEqualTo(403);
    }
    assertThat(api.get("/api/v1/editions/9", dataTeam).status()).isEqualTo(404);
  }

  @Test
  @Order(5)
  void one_that_was_cancelled_is_begun_again_unless_somebody_was_erased_since() {
    platform.close();
    platform = started(7);
    api = new Api(platform.uri(), data());
    Api.await(EditionJourneyIT::isTriedAgain);
    Api.expect(202, api.post("/api/v1/editions", Map.of(), dataTeam));
    Api.expect(200, api.post("/api/v1/editions/3/cancel", Map.of(), dataTeam));
    Api.expect(202, api.post("/api/v1/editions", Map.of(), dataTeam));
    Api.await(
        () ->
            api.get("/api/v1/editions/4", dataTeam).body().path("state").asText().equals("ready"));
    assertThat(releases(4)).isPositive();
    Api.expect(200, api.post("/api/v1/editions/4/cancel", Map.of(), dataTeam));
    shredAKey();
    assertThat(Api.expect(409, api.post("/api/v1/editions", Map.of(), dataTeam)).text("detail"))
        .endsWith("an edition needs a changed version");
  }

  @Test
  @Order(6)
  void an_auditor_counts_what_the_gate_promised_in_every_edition() throws IOException {
    var export = folder.resolve("export");
    var nowhere = new PrintWriter(Writer.nullWriter());
    try (var exporter = new Export(platform.uri(), api.role("COMPLIANCE"), nowhere)) {
      exporter.write(export, ExportRequest.everything("audit 2026"));
    }
    var said = new StringWriter();
    assertThat(breaches(export, 5, said)).isEmpty();
    assertThat(said.toString())
        .as("the fewest that stand behind one, which the gate draws from five on")
        .containsPattern("ledger: [1-9][0-9,]* releases, each on at least ([5-9]|\\d{2,}) market");
    assertThat(breaches(export, 1_000, said))
        .as("what nobody promised")
        .isNotEmpty()
        .allMatch(each -> each.kind() == Finding.Kind.PROMISE_BROKEN)
        .allMatch(each -> each.sentence().contains("not on at least 1000"));
  }

  private static List<Finding> breaches(Path export, int marketers, StringWriter said)
      throws IOException {
    var kept = Optional.of(data().resolve("checkpoints"));
    return new ExportVerification(
            export, kept, Optional.empty(), Optional.of(marketers), new PrintWriter(said, true))
        .run()
        .findings();
  }

  private static void shredAKey() {
    int shredded =
        platform
            .part(JdbcClient.class)
            .sql(
                "update private_zone.data_key set shredded_at = ? where key_id ="
                    + " (select min(key_id) from private_zone.data_key where shredded_at is null)")
            .param(Instant.now().atOffset(ZoneOffset.UTC))
            .update();
    assertThat(shredded).isEqualTo(1);
  }

  private static RunningPlatform started(int atLeastMarketers) {
    return RunningPlatform.start(
        data(),
        0,
        "logging.level.root=warn",
        "saleslore.gate.schedule=-",
        "saleslore.gate.at-least-marketers=" + atLeastMarketers);
  }

  private static Path data() {
    return folder.resolve("data");
  }

  private static void awaitEdition(int number) {
    Api.await(
        () ->
            standings().stream()
                .allMatch(
                    each ->
                        each.path("edition").asInt() == number && each.path("lag").asLong() == 0));
  }

  private static List<JsonNode> standings() {
    var items = api.get("/api/v1/read-models", dataTeam).body().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private static long releases(int edition) {
    return platform
        .part(JdbcClient.class)
        .sql("select count(*) from global_zone.release where aggregateIdentifier = ?")
        .param("edition-" + edition)
        .query(Long.class)
        .single();
  }

  private static void park(int edition) {
    platform
        .part(JdbcClient.class)
        .sql(
            """
            insert into anonymizer_zone.parked_story
            (edition, story, zone, conversation, reason, attempts, since)
            values (?, random_uuid(), 'staff-alice-123', random_uuid(), 'none', 1, now())
            """)
        .param(edition)
        .update();
  }

  /** What was parked is tried again at each start. */
  private static boolean isTriedAgain() {
    return platform
        .part(JdbcClient.class)
        .sql("select attempts from anonymizer_zone.parked_story")
        .query(Integer.class)
        .list()
        .contains(2);
  }

  private static int parked() {
    return api.get("/api/v1/gate", dataTeam).body().path("parked").asInt();
  }

  private static List<String> facts(int edition) {
    return platform
        .part(JdbcClient.class)
        .sql(
            """
            select story || '/' || kind || '/' || ordinal from anonymizer_zone.held_fact
            where edition = ?
            union select story || '/' || kind || '/' || ordinal from anonymizer_zone.released_fact
            where edition = ? order by 1
            """)
        .params(edition, edition)
        .query(String.class)
        .list();
  }
}
