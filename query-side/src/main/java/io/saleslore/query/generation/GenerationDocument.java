package io.saleslore.query.generation;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the document that holds all generations. */
final class GenerationDocument {
  private GenerationDocument() {}

  static GenerationsSnapshot read(Document document) {
    var sets = new HashMap<String, GenerationSet>();
    document
        .get("models", Document.class)
        .forEach((model, set) -> sets.put(model, set(model, (Document) set)));
    return new GenerationsSnapshot(sets);
  }

  private static GenerationSet set(String model, Document set) {
    var kept = new TreeMap<Integer, LeasedGeneration>();
    set.get("generations", new Document())
        .forEach(
            (number, each) -> {
              if (isComplete((Document) each)) {
                kept.put(Integer.valueOf(number), kept(model, number, (Document) each));
              }
            });
    return new GenerationSet(
        model,
        set.getInteger("last"),
        set.getInteger("live"),
        set.getInteger("before"),
        rebuild(set.get("rebuild", Document.class)),
        kept);
  }

  /** The embedded server may note a position with a generation that is being dropped just then. */
  private static boolean isComplete(Document generation) {
    return generation.containsKey("edition");
  }

  private static LeasedGeneration kept(String model, String number, Document each) {
    var until = each.get("until", Date.class);
    return new LeasedGeneration(
        generation(model, Integer.parseInt(number), each),
        each.getBoolean("built"),
        each.getInteger("fence"),
        until == null ? Instant.EPOCH : until.toInstant());
  }

  private static Generation generation(String model, int number, Document each) {
    return new Generation(
        model,
        number,
        each.getInteger("edition"),
        each.getLong("position"),
        each.getString("collection"));
  }

  private static @Nullable UnfinishedRebuild rebuild(@Nullable Document rebuild) {
    return rebuild == null
        ? null
        : new UnfinishedRebuild(rebuild.getString("id"), rebuild.getInteger("generation"));
  }
}
