package io.saleslore.query.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which generations there are, how far each has come, and which one is live: one pointer document
 * for each read model.
 */
@Component
class Generations {
  private static final String LIVE = "live";
  private static final String LAST = "last";
  private static final String ALL = "generations";

  private final MongoDatabase database;
  private final MongoCollection<Document> pointers;

  Generations(MongoDatabase database) {
    this.database = database;
    this.pointers = database.getCollection("read-models");
  }

  /** The live generation of each read model that has one. */
  Map<String, Generation> live() {
    var live = new HashMap<String, Generation>();
    for (var pointer : Blocking.all(pointers.find().batchSize(100))) {
      var generation = live(pointer);
      if (generation != null) {
        live.put(generation.model(), generation);
      }
    }
    return live;
  }

  /**
   * A new one with a number that no other process gets. By compare and set, since the embedded
   * server's findAndModify is not atomic.
   */
  Generation begin(String model, int edition) {
    while (true) {
      int last = lastNumber(model);
      var begun = new Generation(model, last + 1, edition, -1);
      var progress = new Document("edition", edition).append("position", begun.position());
      var claim = Updates.combine(Updates.inc(LAST, 1), Updates.set(path(begun), progress));
      if (changes(and(eq(model), eq(LAST, last)), claim)) {
        return begun;
      }
    }
  }

  private int lastNumber(String model) {
    var pointer = Blocking.first(pointers.find(eq(model)).batchSize(1));
    if (pointer.isPresent()) {
      return pointer.get().getInteger(LAST);
    }
    try {
      Blocking.first(pointers.insertOne(new Document("_id", model).append(LAST, 0)));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return 0;
  }

  /** Says that everything up to its position is in it; never goes back. */
  void advance(Generation generation) {
    Blocking.first(
        pointers.updateOne(
            and(eq(generation.model()), exists(path(generation))),
            Updates.max(path(generation) + ".position", generation.position())));
  }

  /** Makes it live unless another process switched first. */
  boolean switchTo(Generation built, @Nullable Generation from) {
    var before = from == null ? exists(LIVE, false) : eq(LIVE, from.number());
    return changes(and(eq(built.model()), before), Updates.set(LIVE, built.number()));
  }

  private boolean changes(Bson filter, Bson update) {
    return Blocking.first(pointers.updateOne(filter, update))
        .filter(result -> result.getModifiedCount() == 1)
        .isPresent();
  }

  void drop(Generation generation) {
    Blocking.first(database.getCollection(generation.collection()).drop());
    Blocking.first(pointers.updateOne(eq(generation.model()), Updates.unset(path(generation))));
  }

  /** Drops what is older than the one before this, whole or left unfinished. */
  void dropOlderThan(Generation generation) {
    var pointer = Blocking.first(pointers.find(eq(generation.model())).batchSize(1));
    for (var number : pointer.orElseThrow().get(ALL, Document.class).keySet()) {
      if (Integer.parseInt(number) < generation.number()) {
        drop(new Generation(generation.model(), Integer.parseInt(number), 0, -1));
      }
    }
  }

  private static @Nullable Generation live(Document pointer) {
    var number = pointer.getInteger(LIVE);
    if (number == null) {
      return null;
    }
    var generation = pointer.get(ALL, Document.class).get(number.toString(), Document.class);
    return new Generation(
        pointer.getString("_id"),
        number,
        generation.getInteger("edition"),
        generation.getLong("position"));
  }

  private static String path(Generation generation) {
    return ALL + "." + generation.number();
  }
}
