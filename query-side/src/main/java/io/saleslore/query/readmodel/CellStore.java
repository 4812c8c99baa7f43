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
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The cells of every generation. */
@Component
class CellStore {
  private static final int BATCH = 1_000;
  private static final int BATCH_BESIDE_QUESTIONS = 250;
  private static final int AT_ONCE = 4;
  private static final int DUPLICATE_KEY = 11_000;

  private final MongoDatabase database;

  CellStore(MongoDatabase database) {
    this.database = database;
  }

  /** A cell as it was read and as it is to be; null where it was not there. */
  record Change(@Nullable Cell before, Cell after) {}

  List<Cell> all(Generation generation) {
    return read(generation, Filters.empty());
  }

  List<Cell> changedAfter(Generation generation, long number) {
    return read(generation, gt(CellDocument.LAST, number));
  }

  List<Cell> find(Generation generation, Collection<CellKey> keys) {
    var ids = keys.stream().map(CellKey::id).collect(Collectors.toSet());
    return read(generation, in(CellDocument.ID, ids));
  }

  /** Fills a collection that nobody reads yet; takes the cells as it writes them. */
  void fill(String collection, Stream<Cell> cells, Courtesy courtesy) {
    var fresh = database.getCollection(collection);
    Blocking.first(fresh.createIndex(Indexes.ascending(CellDocument.LAST)));
    var documents = cells.map(CellDocument::of).iterator();
    while (documents.hasNext()) {
      var piece = next(documents, courtesy.isAsked() ? BATCH_BESIDE_QUESTIONS : BATCH * AT_ONCE);
      Blocking.all(Flux.fromIterable(piece).buffer(BATCH).flatMap(fresh::insertMany, AT_ONCE));
      courtesy.rest();
    }
  }

  private static List<Document> next(Iterator<Document> documents, int most) {
    var next = new ArrayList<Document>(most);
    while (documents.hasNext() && next.size() < most) {
      next.add(documents.next());
    }
    return next;
  }

  /** Writes each change unless its cell was changed by another process since it was read. */
  void write(Generation generation, List<Change> changes) {
    var writes = changes.stream().map(CellStore::write).toList();
    try {
      Blocking.first(cells(generation).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  private static WriteModel<Document> write(Change change) {
    var document = CellDocument.of(change.after());
    return change.before() == null
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(
            and(eq(change.after().id()), eq(CellDocument.LAST, change.before().last())), document);
  }

  private List<Cell> read(Generation generation, Bson filter) {
    return Blocking.all(cells(generation).find(filter).batchSize(BATCH)).stream()
        .map(CellDocument::cell)
        .toList();
  }

  private MongoCollection<Document> cells(Generation generation) {
    return database.getCollection(generation.collection());
  }
}
