package io.saleslore.query.rebuild;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The collection of rebuilds; each update notes its time. */
@Component
class RebuildCollection {
  private final MongoCollection<Document> collection;
  private final InstantSource clock;

  RebuildCollection(MongoDatabase database, InstantSource clock) {
    this.collection = database.getCollection("rebuilds");
    this.clock = clock;
  }

  Date now() {
    return Date.from(clock.instant());
  }

  Mono<Void> insert(Document document) {
    return Mono.defer(() -> Mono.from(collection.insertOne(document))).then();
  }

  Flux<Document> find(Bson filter) {
    return Flux.defer(() -> collection.find(filter).batchSize(1_000));
  }

  /** Whether there was one that the filter matches. */
  Mono<Boolean> update(Bson filter, Bson... updates) {
    return Mono.defer(
            () -> {
              var changed = Updates.set(RebuildDocument.CHANGED, now());
              var all = Updates.combine(Updates.combine(updates), changed);
              return Mono.from(collection.updateOne(filter, all));
            })
        .map(result -> result.getMatchedCount() == 1);
  }
}
