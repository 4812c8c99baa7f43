package io.saleslore.query.generation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The one document that holds all generations, so that several read models change in one write. By
 * compare and set, since the embedded server's findAndModify is not atomic.
 */
@Component
class GenerationCollection {
  private static final String NAME = "read-models";
  private static final String ID = "read-models";

  private final MongoCollection<Document> collection;

  GenerationCollection(MongoDatabase database) {
    this.collection = database.getCollection(NAME);
  }

  Mono<GenerationsSnapshot> read() {
    return Mono.defer(() -> Mono.from(collection.find(eq(ID)).batchSize(1)))
        .map(GenerationDocument::read)
        .defaultIfEmpty(new GenerationsSnapshot(Map.of()));
  }

  /** Makes the document where there is none; there may be several who do. */
  Mono<Void> create() {
    var empty = new Document("_id", ID).append("models", new Document());
    return Mono.defer(() -> Mono.from(collection.find(eq(ID)).batchSize(1)))
        .switchIfEmpty(Mono.defer(() -> Mono.from(collection.insertOne(empty)).thenReturn(empty)))
        .onErrorComplete(DuplicateKey::is)
        .then();
  }

  /** Whether all was as expected, and something was changed. */
  Mono<Boolean> changes(CompareAndSet change) {
    return update(change).map(result -> result.getModifiedCount() == 1);
  }

  /** Whether all was as expected, even if it stood as it was to be set already. */
  Mono<Boolean> matches(CompareAndSet change) {
    return update(change).map(result -> result.getMatchedCount() == 1);
  }

  private Mono<UpdateResult> update(CompareAndSet change) {
    return Mono.defer(() -> Mono.from(collection.updateOne(change.filter(ID), change.updates())));
  }
}
