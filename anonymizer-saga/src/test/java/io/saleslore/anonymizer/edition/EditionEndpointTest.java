package io.saleslore.anonymizer.edition;

import static io.saleslore.anonymizer.edition.EditionState.BEFORE;
import static io.saleslore.anonymizer.edition.EditionState.LIVE;
import static io.saleslore.anonymizer.edition.EditionState.READY;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.EndpointSlice;
import io.saleslore.kernel.operation.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class EditionEndpointTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

  private final List<Operation> recorded = new ArrayList<>();
  private final List<Integer> served = new ArrayList<>();

  @Test
  void all_editions_are_one_page_the_newest_first() {
    var page = as("dana", EditionList.of(BEFORE, LIVE)).get("/api/v1/editions");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body().at("/items")).hasSize(2);
    assertThat(page.body().at("/items/0").toString())
        .isEqualTo(
            "{\"number\":2,\"version\":\"v2\",\"state\":\"live\",\"done\":0,\"total\":0,"
                + "\"startedAt\":\"2026-03-02T00:00:00Z\",\"changedAt\":\"2026-03-02T00:00:00Z\"}");
    assertThat(page.at("/items/1/state")).isEqualTo("before");
    assertThat(page.body().at("/next").isNull()).isTrue();
  }

  @Test
  void one_of_them_is_found_by_its_number() {
    var slice = as("dana", EditionList.of(BEFORE, LIVE));
    assertThat(slice.get("/api/v1/editions/1").at("/state")).isEqualTo("before");
    var missing = slice.get("/api/v1/editions/9");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.at("/detail")).isEqualTo("there is no such edition");
  }

  @Test
  void what_is_begun_is_accepted_with_its_address_and_recorded() {
    var begun = as("dana", EditionList.of(LIVE)).post("/api/v1/editions");
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.headers().getLocation()).hasToString("/api/v1/editions/2");
    assertThat(begun.body().at("/number").asInt()).isEqualTo(2);
    assertThat(begun.at("/version")).isEqualTo("now");
    assertThat(begun.at("/state")).isEqualTo("making");
    assertThat(begun.body().at("/total").asInt()).isEqualTo(3);
    assertThat(recorded).containsExactly(operation("dana", "edition-begun", 2));
  }

  @Test
  void what_is_refused_is_not_recorded() {
    var refused = as("dana", EditionList.of(LIVE, READY)).post("/api/v1/editions");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).isEqualTo("edition 2 is not switched to or cancelled yet");
    assertThat(recorded).isEmpty();
  }

  @Test
  void an_edition_is_switched_to_and_back_from() {
    var slice = as("dana", EditionList.of(LIVE, READY));
    assertThat(slice.post("/api/v1/editions/2/switch").at("/state")).isEqualTo("live");
    assertThat(slice.post("/api/v1/editions/back").body().at("/number").asInt()).isEqualTo(1);
    assertThat(served).containsExactly(2, 1);
    assertThat(recorded)
        .containsExactly(
            operation("dana", "edition-switched", 2),
            operation("dana", "edition-switched-back", 1));
  }

  @Test
  void an_edition_is_cancelled() {
    var slice = as("dana", EditionList.of(LIVE, READY));
    assertThat(slice.post("/api/v1/editions/2/cancel").at("/state")).isEqualTo("closed");
    assertThat(recorded).containsExactly(operation("dana", "edition-cancelled", 2));
  }

  @Test
  void a_token_that_names_nobody_is_recorded_as_such() {
    as(null, EditionList.of(LIVE, READY)).post("/api/v1/editions/2/cancel");
    assertThat(recorded).extracting(Operation::who).containsExactly("a token without subject");
  }

  private static Operation operation(String who, String action, int edition) {
    var what = new TreeMap<>(Map.of("edition", Integer.toString(edition)));
    return new Operation(NOW, who, "DATA_TEAM", action, what, null);
  }

  private EndpointSlice as(@Nullable String subject, EditionList editions) {
    var lifecycle =
        new EditionLifecycle(
            editions,
            new ReleaseCounts(),
            new ErasureRepository(),
            served::add,
            TransactionOperations.withoutTransaction());
    var control =
        new EditionControl(
            editions,
            lifecycle,
            new EndedList(3),
            idle(editions),
            recorded::add,
            TransactionOperations.withoutTransaction(),
            () -> NOW);
    return EndpointSlice.of(new EditionEndpoint(control), subject);
  }

  /** It is never started: it says its version and takes the wish to wake. */
  private static ReanonymizationRunner idle(EditionList editions) {
    var ended = new EndedList(3);
    var never =
        new Reanonymization(
            ended,
            editions,
            EditionFixtures.gates(editions),
            EditionFixtures.reader(ended),
            EditionFixtures.writer(ended, editions));
    return new ReanonymizationRunner(editions, never, new AnonymizationVersion("now"));
  }
}
