package io.saleslore.query.readmodel;

import com.mongodb.client.model.Updates;
import io.saleslore.query.readmodel.Shelf.Kept;
import io.saleslore.query.readmodel.Shelf.Unfinished;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How all shelves stand in one document of MongoDB. */
final class PointerDocument {
  static final String COLLECTION = "read-models";
  static final String ID = "read-models";

  private PointerDocument() {}

  static String last(String model) {
    return of(model) + ".last";
  }

  static String live(String model) {
    return of(model) + ".live";
  }

  static String before(String model) {
    return of(model) + ".before";
  }

  static String rebuild(String model) {
    return of(model) + ".rebuild";
  }

  static String generation(Generation generation) {
    return of(generation.model()) + ".generations." + generation.number();
  }

  static String position(Generation generation) {
    return generation(generation) + ".position";
  }

  static String built(Generation generation) {
    return generation(generation) + ".built";
  }

  static String fence(Generation generation) {
    return generation(generation) + ".fence";
  }

  static String until(Generation generation) {
    return generation(generation) + ".until";
  }

  static Bson put(Generation generation, Date leasedUntil) {
    return Updates.set(
        generation(generation),
        new Document("edition", generation.edition())
            .append("position", generation.position())
            .append("collection", generation.collection())
            .append("built", false)
            .append("fence", 1)
            .append("until", leasedUntil));
  }

  static Bson standing(Generation generation, boolean isBuilt) {
    return Updates.combine(
        Updates.set(position(generation), generation.position()),
        Updates.set(generation(generation) + ".collection", generation.collection()),
        Updates.set(built(generation), isBuilt));
  }

  static Bson rebuilding(Generation generation, String rebuild) {
    return Updates.set(
        rebuild(generation.model()),
        new Document("id", rebuild).append("generation", generation.number()));
  }

  static Map<String, Shelf> shelves(Document pointers) {
    var shelves = new HashMap<String, Shelf>();
    pointers
        .get("models", Document.class)
        .forEach((model, shelf) -> shelves.put(model, shelf(model, (Document) shelf)));
    return shelves;
  }

  private static Shelf shelf(String model, Document shelf) {
    var kept = new TreeMap<Integer, Kept>();
    shelf
        .get("generations", new Document())
        .forEach(
            (number, each) -> {
              if (isWhole((Document) each)) {
                kept.put(
                    Integer.valueOf(number),
                    kept(model, Integer.parseInt(number), (Document) each));
              }
            });
    return new Shelf(
        model,
        shelf.getInteger("last"),
        shelf.getInteger("live"),
        shelf.getInteger("before"),
        unfinished(shelf.get("rebuild", Document.class)),
        kept);
  }

  /** The embedded server may note a position with a generation that is being dropped just then. */
  private static boolean isWhole(Document generation) {
    return generation.containsKey("edition");
  }

  private static Kept kept(String model, int number, Document each) {
    return new Kept(
        new Generation(
            model,
            number,
            each.getInteger("edition"),
            each.getLong("position"),
            each.getString("collection")),
        each.getBoolean("built"),
        each.getInteger("fence"),
        each.get("until", Date.class) == null
            ? Instant.EPOCH
            : each.get("until", Date.class).toInstant());
  }

  private static @Nullable Unfinished unfinished(@Nullable Document rebuild) {
    return rebuild == null
        ? null
        : new Unfinished(rebuild.getString("id"), rebuild.getInteger("generation"));
  }

  private static String of(String model) {
    return "models." + model;
  }
}
