package io.saleslore.query.generation;

import com.mongodb.client.model.Updates;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Names the fields of the document that holds all generations, and updates of them. */
final class GenerationFields {
  private GenerationFields() {}

  static String last(String model) {
    return of(model) + ".last";
  }

  static String live(String model) {
    return of(model) + ".live";
  }

  static String previous(String model) {
    return of(model) + ".before";
  }

  static String rebuild(String model) {
    return of(model) + ".rebuild";
  }

  static String rebuildId(String model) {
    return rebuild(model) + ".id";
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

  /** Adds a generation whose building begins. */
  static Bson added(Generation generation, Date leasedUntil) {
    return Updates.set(
        generation(generation),
        new Document("edition", generation.edition())
            .append("position", generation.position())
            .append("collection", generation.collection())
            .append("built", false)
            .append("fence", 1)
            .append("until", leasedUntil));
  }

  /** Sets where its cells stand, and up to which release. */
  static Bson saved(Generation generation, boolean isBuilt) {
    return Updates.combine(
        Updates.set(position(generation), generation.position()),
        Updates.set(generation(generation) + ".collection", generation.collection()),
        Updates.set(built(generation), isBuilt));
  }

  /** Notes the rebuild that makes it. */
  static Bson rebuiltBy(String rebuild, Generation generation) {
    return Updates.set(
        rebuild(generation.model()),
        new Document("id", rebuild).append("generation", generation.number()));
  }

  private static String of(String model) {
    return "models." + model;
  }
}
