package io.saleslore.tools.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.saleslore.app.config.Role;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.store.StoredJson;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.tools.simulate.RandomReleases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/** A rebuild on a PostgreSQL and a Mongo server that both outlive the process that does it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartedRebuildIT {
  private static final int RELEASES = 150_000;
  private static final int SHAPES = 300;

  @TempDir static Path data;
  private static RealPostgres postgres;
  private static MongoServer mongo;
  private static MongoClient client;
  private static OwnProcess query;
  private static String rebuild = "";

  @BeforeAll
  static void start() throws Exception {
    postgres = RealPostgres.withRoles();
    publish();
    mongo = new MongoServer(new MemoryBackend());
    mongo.bind("127.0.0.1", 0);
    client = MongoClients.create(mongo.getConnectionString());
    query = startQuery();
    Api.await(RestartedRebuildIT::hasHeardOfTheIssuer);
    Api.await(() -> standings().stream().allMatch(RestartedRebuildIT::isFilled));
  }

  @AfterAll
  static void stop() throws Exception {
    query.close();
    client.close();
    mongo.shutdownNow();
  }

  private static OwnProcess startQuery() throws IOException {
    return OwnProcess.start(
        data,
        postgres.settings(
            Role.QUERY,
            "saleslore.mongodb-uri=" + mongo.getConnectionString(),
            "saleslore.issuer.patience=1m"));
  }

  /** The lease of the one that was killed has to run out first, which takes up to 30 seconds. */
  @Test
  @Order(1)
  void killed_in_the_middle_it_goes_on_in_the_next_process_from_what_was_saved() throws Exception {
    for (int asking = 0; asking < 3; asking++) {
      Thread.startVirtualThread(RestartedRebuildIT::askUntilItIsKilled);
    }
    rebuild =
        "/api/v1/read-models/all/rebuilds/"
            + Api.expect(202, post("/api/v1/read-models/all/rebuilds")).text("id");
    Api.await(() -> done() > 0);
    Api.expect(200, post(rebuild + "/pause"));
    awaitPhase("paused");
    long saved = done();
    Api.expect(200, post(rebuild + "/resume"));
    query.kill();
    var left = left();

    query = startQuery();
    Api.await(RestartedRebuildIT::hasHeardOfTheIssuer);
    awaitPhase("waiting");
    assumeTrue(left.getString("phase").equals("building"), "skipped: it was over before the kill");
    assertThat(left.getLong("done")).isBetween(saved, RELEASES - 1L);
    assertThat(folded()).isPositive().isLessThanOrEqualTo(RELEASES - saved);
    assertThat(done()).isEqualTo(RELEASES);
    assertThat(rebuild().path("total").asInt()).isEqualTo(RELEASES);
    assertThat(rebuild().path("errors").asInt(-1)).isZero();
    assertThat(get("/api/v1/read-models/all/rebuilds").path("items")).hasSize(1);
  }

  @Test
  @Order(2)
  void it_made_what_is_live_of_the_same_releases() {
    var diffs = get(rebuild + "/diff").path("items");
    assertThat(diffs).hasSameSizeAs(standings());
    for (var diff : diffs) {
      assertThat(diff.path("release").asInt()).isEqualTo(RELEASES - 1);
      assertThat(diff.path("unchanged").asInt()).as(diff.toString()).isPositive();
      for (var difference : List.of("added", "gone", "changed", "leftOut")) {
        assertThat(diff.path(difference).asInt(-1)).as(diff.toString()).isZero();
      }
    }
  }

  @Test
  @Order(3)
  void switched_to_it_nothing_is_left_but_what_is_live_and_what_was_before() {
    Api.expect(200, post(rebuild + "/switch"));
    assertThat(standings())
        .allMatch(each -> each.path("generation").asInt() == 2)
        .allMatch(each -> each.path("before").asInt() == 1);
    var kept =
        standings().stream()
            .map(each -> each.path("name").asText())
            .flatMap(name -> Stream.of(name + ".1", name + ".2"))
            .toList();
    assertThat(generations()).containsExactlyInAnyOrderElementsOf(kept);
  }

  /** As the gate stores them, but by the database itself. */
  private static void publish() throws JsonProcessingException {
    postgres
        .superuser()
        .sql(
            """
            insert into global_zone.release (eventIdentifier, aggregateIdentifier, sequenceNumber,
              type, timeStamp, payloadType, payload, metaData)
            select gen_random_uuid(), :stream, n, 'Edition', :now, :type,
              convert_to(cast(jsonb_set(cast(:shapes as jsonb) -> n % :many, '{number}', to_jsonb(n))
                as text), 'UTF8'), convert_to('{}', 'UTF8')
            from generate_series(0, :last) n
            """)
        .param("stream", PatternReleased.stream(1))
        .param("now", Instant.now().toString())
        .param("type", PatternReleased.class.getName())
        .param(
            "shapes",
            StoredJson.mapper().writeValueAsString(new RandomReleases(1, 1).from(0, SHAPES)))
        .param("many", SHAPES)
        .param("last", RELEASES - 1)
        .update();
    postgres.superuser().sql("analyze global_zone.release").update();
  }

  private static boolean hasHeardOfTheIssuer() {
    return query.api().get("/api/v1/read-models", query.api().role("DATA_TEAM")).status() == 200;
  }

  private static boolean isFilled(JsonNode standing) {
    return standing.path("generation").asInt() == 1 && standing.path("lag").asInt(-1) == 0;
  }

  private static List<JsonNode> standings() {
    var items = get("/api/v1/read-models").path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private static void awaitPhase(String phase) {
    Api.await(() -> rebuild().path("phase").asText().equals(phase));
  }

  private static long done() {
    return rebuild().path("done").asLong();
  }

  private static JsonNode rebuild() {
    return get(rebuild);
  }

  /** How many releases rebuilds have folded in the process that runs now. */
  private static long folded() {
    return get("/actuator/metrics/saleslore.rebuild.releases")
        .path("measurements")
        .path(0)
        .path("value")
        .asLong();
  }

  private static JsonNode get(String path) {
    return Api.expect(200, query.api().get(path, query.api().role("DATA_TEAM"))).body();
  }

  private static Api.Answer post(String path) {
    return query.api().post(path, Map.of(), query.api().role("DATA_TEAM"));
  }

  /** A rebuild rests while questions come: so it is still in the middle when it is killed. */
  private static void askUntilItIsKilled() {
    try {
      while (true) {
        get("/api/v1/read-models");
      }
    } catch (UncheckedIOException _) {
      // It is killed.
    }
  }

  /** The rebuild as the killed process left it. */
  private static Document left() {
    return Flux.from(readModels().getCollection("rebuilds").find()).toStream().toList().getFirst();
  }

  /** Model and number of each collection of cells. */
  private static List<String> generations() {
    return Flux.from(readModels().listCollectionNames())
        .toStream()
        .filter(name -> name.matches(".+\\.\\d+\\..+"))
        .map(name -> name.substring(0, name.lastIndexOf('.')))
        .toList();
  }

  private static MongoDatabase readModels() {
    return client.getDatabase("global_sales_intelligence");
  }
}
