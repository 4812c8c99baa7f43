package io.saleslore.query.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.query.generation.Generation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The cells of every generation, in MongoDB. */
@Component
public record CellStore(MongoDatabase database) {
  private static final int BATCH = 1_000;
  private static final int AT_ONCE = 4;
  private static final int DUPLICATE_KEY = 11_000;

  /** All cells of a generation. */
  public Mono<List<Cell>> all(Generation generation) {
    return read(generation, Filters.empty());
  }

  /** The cells that later releases than this one were added to. */
  public Mono<List<Cell>> changedAfter(Generation generation, long release) {
    return read(generation, gt(CellDocument.LAST, release));
  }

  /** Those of the cells that are there. */
  public Mono<List<Cell>> find(Generation generation, Collection<CellKey> keys) {
    var ids = keys.stream().map(CellKey::id).collect(Collectors.toSet());
    return read(generation, in(CellDocument.ID, ids));
  }

  /** Makes a collection that cells can be inserted into. */
  public Mono<Void> create(String collection) {
    return Mono.defer(
            () ->
                Mono.from(
                    database
                        .getCollection(collection)
                        .createIndex(Indexes.ascending(CellDocument.LAST))))
        .then();
  }

  /** Inserts cells into a collection that nobody reads yet. */
  public Mono<Void> insert(String collection, List<Cell> cells) {
    var target = database.getCollection(collection);
    return Flux.fromIterable(cells)
        .map(CellDocument::of)
        .buffer(BATCH)
        .flatMap(target::insertMany, AT_ONCE)
        .then();
  }

  /** Makes each change unless its cell was changed by another process since it was read. */
  public Mono<Void> write(Generation generation, List<CellReplacement> changes) {
    return Mono.defer(
            () -> {
              var writes = changes.stream().map(CellStore::write).toList();
              var unordered = new BulkWriteOptions().ordered(false);
              return Mono.from(
                  database.getCollection(generation.collection()).bulkWrite(writes, unordered));
            })
        .onErrorComplete(CellStore::isOvertaken)
        .then();
  }

  private static WriteModel<Document> write(CellReplacement change) {
    var document = CellDocument.of(change.after());
    return change.before() == null
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(
            and(eq(change.after().id()), eq(CellDocument.LAST, change.before().last())), document);
  }

  private static boolean isOvertaken(Throwable failure) {
    return failure instanceof MongoBulkWriteException bulk
        && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
  }

  private Mono<List<Cell>> read(Generation generation, Bson filter) {
    return Flux.defer(
            () -> database.getCollection(generation.collection()).find(filter).batchSize(BATCH))
        .map(CellDocument::cell)
        .collectList();
  }
}
