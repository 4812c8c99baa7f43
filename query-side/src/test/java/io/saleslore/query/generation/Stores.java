package io.saleslore.query.generation;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildPace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stores of generations in one process, with a clock that a test sets. */
final class Stores {
  static final Instant START = Instant.parse("2026-05-01T09:00:00Z");

  final MongoDatabase database;
  private final QueryProcess process;
  private volatile Instant now = START;

  Stores() {
    this(Databases.fresh());
  }

  /** Another process on the same database. */
  Stores(MongoDatabase database) {
    this.database = database;
    var nothing = new ListFeed(1, List.of());
    process = new QueryProcess(database, nothing, List.of(), () -> now, BuildPace.DEFAULT);
  }

  void wait(int seconds) {
    now = now.plusSeconds(seconds);
  }

  <T> T part(Class<T> type) {
    return process.part(type);
  }

  GenerationsSnapshot all() {
    return process.generations();
  }

  GenerationSet set() {
    return all().of("view");
  }

  BuildLease begin(@Nullable String rebuild, String... models) {
    return Await.value(part(BuildLeaseGrants.class).begin(List.of(models), 1, rebuild));
  }

  /** A complete generation of the read model {@code view} with one document. */
  Generation built(@Nullable String rebuild) {
    var lease = begin(rebuild, "view");
    var name = "view." + lease.of("view").number() + ".1-1";
    write(name);
    return Await.value(part(BuildLeases.class).save(lease, 9, Map.of("view", name), true))
        .of("view");
  }

  Generation live(@Nullable String rebuild) {
    var built = built(rebuild);
    switchTo(built, all());
    return built;
  }

  boolean switchTo(Generation built, GenerationsSnapshot seen) {
    return Await.value(part(GenerationStore.class).switchTo(List.of(built), seen));
  }

  void write(String collection) {
    Await.done(Mono.from(database.getCollection(collection).insertOne(new Document())));
  }

  List<String> collections() {
    return Await.list(Flux.from(database.listCollectionNames())).stream()
        .filter(name -> name.contains("."))
        .sorted()
        .toList();
  }
}
