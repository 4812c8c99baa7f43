package io.saleslore.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.operation.Operation;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildApiIT {
  private static final String ALL = "/api/v1/read-models/all";
  private static final String PATTERNS = "/api/v1/read-models/objection-patterns";

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    browser.part(ListFeed.class).show(1, new Releases(5, 1).random(60).all());
    browser.await(
        "/api/v1/read-models",
        page ->
            page.at("/items").size() == 6
                && page.at("/items")
                    .valueStream()
                    .allMatch(each -> each.at("/position").asLong() == 59));
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  @Order(1)
  void a_rebuild_is_accepted_with_the_address_of_its_progress() {
    var answer =
        browser
            .client()
            .post()
            .uri(PATTERNS + "/rebuilds")
            .exchange()
            .expectStatus()
            .isAccepted()
            .returnResult(String.class);
    assertThat(answer.getResponseHeaders().getLocation())
        .asString()
        .matches(PATTERNS + "/rebuilds/[0-9a-f-]{36}");
    browser.await(PATTERNS + "/rebuilds", page -> phase(page.at("/items/0")).equals("waiting"));
  }

  @Test
  @Order(2)
  void a_second_one_of_the_same_read_model_is_refused() {
    assertThat(status(ALL + "/rebuilds")).isEqualTo(409);
  }

  @Test
  @Order(2)
  void it_is_listed_under_its_read_model_and_under_all() {
    var rebuild = newest();
    assertThat(newest(ALL)).isEqualTo(rebuild);
    assertThat(browser.json("/api/v1/read-models/market-trends/rebuilds").at("/items")).isEmpty();
    var elsewhere = "/api/v1/read-models/market-trends/rebuilds/" + rebuild.at("/id").asString();
    browser.client().get().uri(elsewhere).exchange().expectStatus().isNotFound();
  }

  @Test
  @Order(2)
  void its_diff_is_empty_where_nothing_has_changed() {
    var diff = browser.json(rebuild() + "/diff").at("/items/0");
    assertThat(diff.at("/readModel").asString()).isEqualTo("objection-patterns");
    assertThat(diff.at("/from").asInt()).isEqualTo(1);
    assertThat(diff.at("/to").asInt()).isEqualTo(2);
    assertThat(diff.at("/changed").asInt() + diff.at("/added").asInt()).isZero();
    assertThat(diff.at("/unchanged").asInt()).isPositive();
    assertThat(browser.json(rebuild() + "/diff/cells").at("/items")).isEmpty();
  }

  @Test
  @Order(2)
  void its_progress_is_a_stream_as_well() {
    assertThat(browser.events(rebuild(), null).blockFirst())
        .returns("waiting-60-0", event -> event.id());
  }

  @ParameterizedTest
  @Order(2)
  @CsvSource({
    "/rebuilds/{id}/pause, 409",
    "/rebuilds/{id}/resume, 409",
    "/rebuilds/no-such-rebuild/pause, 404",
    "/rebuilds/no-such-rebuild/switch, 404",
    "/rollback, 400",
    "/dead-letters/12/retry, 404",
    "/dead-letters/12/discard, 404"
  })
  void what_does_not_fit_is_refused(String path, int status) {
    var id = newest().at("/id").asString();
    assertThat(status(PATTERNS + path.replace("{id}", id))).isEqualTo(status);
  }

  @ParameterizedTest
  @Order(2)
  @CsvSource({
    "all, switch, now, switch",
    "objection-patterns, edition, 2, edition",
  })
  void a_wish_that_cannot_be_is_refused_by_name(
      String name, String field, String value, String refused) {
    var request =
        browser
            .client()
            .post()
            .uri("/api/v1/read-models/" + name + "/rebuilds")
            .bodyValue(Map.of(field, value));
    assertThat(browser.refused(request)).contains("\"field\":\"" + refused + "\"");
  }

  @Test
  @Order(2)
  void an_edition_without_releases_is_refused() {
    var answer = browser.post(ALL + "/rebuilds", Map.of("edition", 7));
    assertThat(answer.at("/detail").asString()).startsWith("edition 7 has no releases");
  }

  @Test
  @Order(2)
  void cells_are_compared_for_one_read_model_only() {
    var id = newest().at("/id").asString();
    assertThat(browser.refused(ALL + "/rebuilds/" + id + "/diff/cells")).contains("\"name\"");
    assertThat(browser.refused(rebuild() + "/diff/cells?limit=0")).contains("\"limit\"");
    assertThat(browser.refused(PATTERNS + "/rebuilds?cursor=none")).contains("\"cursor\"");
  }

  @Test
  @Order(3)
  void switched_to_it_is_live_and_the_way_back_is_kept() {
    assertThat(phase(browser.post(rebuild() + "/switch", Map.of()))).isEqualTo("switched");
    assertThat(generation()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      assertThat(rollback(1)).isEqualTo(204);
      assertThat(generation()).isEqualTo(1);
    }
    assertThat(rollback(7)).isEqualTo(409);
    assertThat(Host.RECORDED)
        .extracting(Operation::action)
        .containsSubsequence(
            "read-model-rebuild-started", "read-model-switched", "read-model-rolled-back");
    assertThat(Host.RECORDED).extracting(Operation::who).contains("bob");
  }

  @Test
  @Order(4)
  void cancelled_it_is_over() {
    var started = browser.post(PATTERNS + "/rebuilds", Map.of("switch", "ask"));
    var uri = PATTERNS + "/rebuilds/" + started.at("/id").asString();
    browser.await(uri, each -> phase(each).equals("waiting"));
    assertThat(phase(browser.post(uri + "/cancel", Map.of()))).isEqualTo("cancelled");
    assertThat(status(uri + "/cancel")).isEqualTo(409);
    assertThat(browser.json(PATTERNS + "/rebuilds?limit=1").at("/next").isNull()).isFalse();
  }

  private static JsonNode newest() {
    return newest(PATTERNS);
  }

  private static JsonNode newest(String readModel) {
    return browser.json(readModel + "/rebuilds").at("/items/0");
  }

  private static String rebuild() {
    return PATTERNS + "/rebuilds/" + newest().at("/id").asString();
  }

  private static String phase(JsonNode rebuild) {
    return rebuild.at("/phase").asString();
  }

  private static int generation() {
    return browser
        .json("/api/v1/read-models")
        .at("/items")
        .valueStream()
        .filter(each -> each.at("/name").asString().equals("objection-patterns"))
        .mapToInt(each -> each.at("/generation").asInt())
        .sum();
  }

  private static int rollback(int generation) {
    return browser
        .client()
        .post()
        .uri(PATTERNS + "/rollback")
        .bodyValue(Map.of("generations", Map.of("objection-patterns", generation)))
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private static int status(String uri) {
    return browser
        .client()
        .post()
        .uri(uri)
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }
}
