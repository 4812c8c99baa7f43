package io.saleslore.tools.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Api.Answer;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.tools.cli.Lore;
import io.saleslore.tools.simulate.RandomReleases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The data team rebuilds, looks, switches, goes back, and deals with what cannot be read. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildJourneyIT {
  private static final int RELEASES = 3_000;

  @TempDir static Path data;
  private static RunningPlatform platform;
  private static Api api;
  private static String dataTeam = "";
  private static String first = "";

  @BeforeAll
  static void start() {
    platform =
        PlatformHost.quiet(
            data, "saleslore.watch.every=200ms", "saleslore.query.stalled-after-seconds=1");
    api = new Api(platform.uri(), data);
    dataTeam = api.role("DATA_TEAM");
    publish(0, RELEASES);
    awaitLearned();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  @Order(1)
  void a_rebuild_is_accepted_built_beside_and_waits() {
    var accepted =
        Api.expect(
            202, api.post("/api/v1/read-models/all/rebuilds", Map.of("switch", "ask"), dataTeam));
    first = "/api/v1/read-models/all/rebuilds/" + accepted.text("id");
    await("waiting");
    var rebuild = api.get(first, dataTeam).body();
    assertThat(rebuild.path("done").asInt()).isEqualTo(RELEASES);
    assertThat(rebuild.path("total").asInt()).isEqualTo(RELEASES);
    assertThat(rebuild.path("rate").asInt()).isPositive();
    assertThat(standings()).allMatch(each -> each.path("generation").asInt() == 1);
    assertThat(api.post("/api/v1/read-models/market-trends/rebuilds", Map.of(), dataTeam).status())
        .as("one at a time")
        .isEqualTo(409);
  }

  @Test
  @Order(2)
  void what_it_would_change_can_be_looked_at() {
    var diffs = api.get(first + "/diff", dataTeam).body().path("items");
    assertThat(diffs).hasSameSizeAs(standings());
    for (var diff : diffs) {
      assertThat(diff.path("unchanged").asInt()).as(diff.toString()).isPositive();
      assertThat(diff.path("changed").asInt() + diff.path("added").asInt()).isZero();
    }
  }

  @Test
  @Order(3)
  void switched_to_it_answers_and_one_call_goes_back() {
    Api.expect(200, api.post(first + "/switch", Map.of(), dataTeam));
    assertThat(standings())
        .allMatch(each -> each.path("generation").asInt() == 2)
        .allMatch(each -> each.path("before").asInt() == 1);
    assertThat(api.post(first + "/switch", Map.of(), dataTeam).status()).isEqualTo(409);
    publish(RELEASES, 50);
    awaitLearned();
    Api.expect(204, api.post("/api/v1/read-models/all/rollback", before(), dataTeam));
    assertThat(standings()).allMatch(each -> each.path("generation").asInt() == 1);
    awaitLearned();
    assertThat(actions())
        .containsExactly(
            "read-model-rebuild-started", "read-model-switched", "read-model-rolled-back");
  }

  @Test
  @Order(4)
  void progress_comes_as_events_and_a_rebuild_can_be_paused_resumed_and_cancelled()
      throws Exception {
    var over = events(first);
    assertThat(over).contains("id:switched-", "\"done\":" + RELEASES, "\"rate\":");
    var begun =
        Api.expect(202, api.post("/api/v1/read-models/market-trends/rebuilds", Map.of(), dataTeam));
    var second = "/api/v1/read-models/market-trends/rebuilds/" + begun.text("id");
    var paused = api.post(second + "/pause", Map.of(), dataTeam);
    assertThat(paused.status()).as("unless it was built by then").isIn(200, 409);
    Api.await(() -> !api.get(second, dataTeam).text("phase").equals("building"));
    if (api.get(second, dataTeam).text("phase").equals("paused")) {
      Api.expect(200, api.post(second + "/resume", Map.of(), dataTeam));
      Api.await(() -> api.get(second, dataTeam).text("phase").equals("waiting"));
    }
    Api.expect(200, api.post(second + "/cancel", Map.of(), dataTeam));
    assertThat(events(second)).contains("id:cancelled-", "\"phase\":\"cancelled\"");
  }

  @Test
  @Order(5)
  void the_command_shows_progress_and_what_changed() {
    var out = new StringWriter();
    assertThat(rebuild(out, "all", "--switch=auto")).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("switched: 3,050 of 3,050 releases", "objection-patterns: generation 1 to 3");
    assertThat(rebuild(out, "nothing", "--switch=auto")).isEqualTo(2);
    assertThat(rebuild(out, "all", "--switch=maybe")).isEqualTo(2);
  }

  @Test
  @Order(6)
  void only_the_data_team_may() {
    for (var token : List.of(api.marketer("bob-456"), api.role("COMPLIANCE"))) {
      assertThat(api.post("/api/v1/read-models/all/rebuilds", Map.of(), token).status())
          .isEqualTo(403);
      assertThat(api.get("/api/v1/read-models/market-trends/dead-letters", token).status())
          .isEqualTo(403);
    }
    assertProblem(404, api.get("/api/v1/read-models/all/rebuilds/none", dataTeam));
    assertProblem(404, api.post("/api/v1/read-models/nothing/rebuilds", Map.of(), dataTeam));
    assertProblem(
        400, api.post("/api/v1/read-models/all/rebuilds", Map.of("switch", "maybe"), dataTeam));
  }

  @Test
  @Order(6)
  void rebuilds_are_listed_page_by_page_the_newest_first() {
    var path = "/api/v1/read-models/all/rebuilds?limit=1";
    var newest = Api.expect(200, api.get(path, dataTeam));
    var next = Api.expect(200, api.get(path + "&cursor=" + newest.text("next"), dataTeam));
    assertThat(begun(next)).isBefore(begun(newest));
    assertProblem(400, api.get(path + "&cursor=none", dataTeam));
  }

  private static Instant begun(Api.Answer page) {
    return Instant.parse(page.body().path("items").path(0).path("startedAt").asText());
  }

  @Test
  @Order(7)
  void a_release_that_cannot_be_read_is_set_aside_and_retried_when_it_is_mended() {
    var next = new RandomReleases(9, 1).from(RELEASES + 50, 3);
    var spoiled = publishSpoiled(next);
    awaitLearned();
    var letters = "/api/v1/read-models/market-trends/dead-letters";
    Api.await(() -> api.get(letters, dataTeam).body().path("items").size() == 1);
    var letter = api.get(letters, dataTeam).body().path("items").get(0);
    assertThat(letter.path("number").asLong()).isEqualTo(RELEASES + 50);
    assertThat(letter.path("reason").asText()).endsWith("JsonParseException");
    assertThat(letter.toString()).doesNotContain("John");
    assertProblem(409, api.post(letters + "/" + (RELEASES + 50) + "/retry", Map.of(), dataTeam));
    Api.await(() -> metric("saleslore.view.dead.letters") > 0);
    store(RELEASES + 50, spoiled);
    for (var model : standings()) {
      var path = "/api/v1/read-models/" + model.path("name").asText() + "/dead-letters";
      Api.expect(202, api.post(path + "/" + (RELEASES + 50) + "/retry", Map.of(), dataTeam));
      Api.await(() -> api.get(path, dataTeam).body().path("items").isEmpty());
    }
    Api.await(
        () ->
            standings().stream()
                .allMatch(
                    each ->
                        each.path("deadLetters").asInt() == 0 && each.path("lag").asInt() == 0));
  }

  @Test
  @Order(8)
  void a_view_that_stands_still_while_releases_come_alarms() {
    Api.await(() -> health().equals("UP"));
    platform.part(Releases.class).publish(new RandomReleases(10, 1).from(RELEASES + 54, 1));
    Api.await(() -> health().equals("DOWN"));
    Api.await(() -> metric("saleslore.view.lag.releases") > 0);
    assertThat(standings()).allMatch(each -> each.path("stalled").asBoolean());
    platform.part(Releases.class).publish(new RandomReleases(11, 1).from(RELEASES + 53, 1));
    Api.await(() -> health().equals("UP"));
  }

  @Test
  @Order(9)
  void figures_of_the_gate_and_of_rebuilds_name_nobody() {
    for (var name :
        List.of(
            "saleslore.gate.held",
            "saleslore.gate.released",
            "saleslore.gate.oldest.held.seconds",
            "saleslore.view.lag.seconds",
            "saleslore.rebuild.rate",
            "saleslore.rebuild.releases")) {
      var meter = api.get("/actuator/metrics/" + name, dataTeam);
      assertThat(meter.status()).as(name).isEqualTo(200);
      assertThat(meter.body().path("availableTags").findValuesAsText("tag"))
          .as(name)
          .isSubsetOf("view");
    }
    assertThat(metric("saleslore.rebuild.releases")).isGreaterThan(RELEASES);
  }

  /** Until the rebuild is over, and with it the stream. */
  private static String events(String rebuild) throws Exception {
    var request =
        HttpRequest.newBuilder(platform.uri().resolve(rebuild))
            .header("Authorization", "Bearer " + dataTeam)
            .header("Accept", "text/event-stream")
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static int rebuild(StringWriter said, String name, String switching) {
    var out = new PrintWriter(said, true);
    var url = "--url=" + platform.uri();
    return Lore.run(out, out, "rebuild", name, switching, url, "--data=" + data);
  }

  private static void publish(long from, int number) {
    platform.part(Releases.class).publish(new RandomReleases(from, 1).from(from, number));
  }

  private static void awaitLearned() {
    Api.await(
        () -> {
          var standings = standings();
          return !standings.isEmpty()
              && standings.stream()
                  .allMatch(
                      each ->
                          each.path("lag").asLong() == 0 && each.path("generation").asInt() > 0);
        });
  }

  /** What each read model can go back to. */
  private static Map<String, ?> before() {
    return Map.of(
        "generations",
        standings().stream()
            .collect(
                Collectors.toMap(
                    each -> each.path("name").asText(), each -> each.path("before").asInt())));
  }

  private static List<JsonNode> standings() {
    var items = api.get("/api/v1/read-models", dataTeam).body().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private static void await(String phase) {
    Api.await(() -> api.get(first, dataTeam).text("phase").equals(phase));
  }

  /** These, of which the first was spoiled before anybody could read it; as it was before. */
  private static byte[] publishSpoiled(List<PatternReleased> next) {
    return platform
        .part(TransactionOperations.class)
        .execute(
            _ -> {
              platform.part(Releases.class).publish(next);
              return spoil(next.getFirst().number());
            });
  }

  private static byte[] spoil(long number) {
    var before =
        platform
            .part(JdbcClient.class)
            .sql(
                "select payload from global_zone.release"
                    + " where sequenceNumber = ? and aggregateIdentifier = 'edition-1'")
            .param(number)
            .query(byte[].class)
            .single();
    store(number, "{\"edition\": John".getBytes(StandardCharsets.UTF_8));
    return before;
  }

  private static void store(long number, byte[] payload) {
    platform
        .part(JdbcClient.class)
        .sql(
            "update global_zone.release set payload = ?"
                + " where sequenceNumber = ? and aggregateIdentifier = 'edition-1'")
        .param(payload)
        .param(number)
        .update();
  }

  private static List<String> actions() {
    return platform
        .part(JdbcClient.class)
        .sql("select utf8tostring(payload) from operations.entry order by globalIndex")
        .query(String.class)
        .list()
        .stream()
        .map(each -> each.replaceAll(".*\"action\":\"([^\"]*)\".*", "$1"))
        .filter(each -> each.startsWith("read-model"))
        .toList();
  }

  private static String health() {
    return api.get("/actuator/health", "")
        .body()
        .path("components")
        .path("views")
        .path("status")
        .asText();
  }

  private static double metric(String name) {
    return api.get("/actuator/metrics/" + name, dataTeam)
        .body()
        .path("measurements")
        .path(0)
        .path("value")
        .asDouble();
  }

  private static void assertProblem(int status, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.type()).contains("application/problem+json");
  }
}
