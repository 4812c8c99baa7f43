package io.saleslore.query.rebuild;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.Rebuild.Stop;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a rebuild stands in MongoDB. */
final class RebuildDocument {
  static final String PHASE = "phase";
  static final String ORDER = "order";
  static final String AUTOMATIC = "automatic";
  static final String WITHOUT = "without";
  static final String DONE = "done";
  static final String TOTAL = "total";
  static final String RATE = "rate";
  static final String ERRORS = "errors";
  static final String STOPPED = "stopped";
  static final String CHANGED = "changedAt";

  private RebuildDocument() {}

  static Document begun(
      String id,
      BuildLease lease,
      boolean isAutomatic,
      long total,
      Collection<Long> without,
      String by,
      Date now) {
    return new Document("_id", id)
        .append("generations", new Document(Map.copyOf(lease.numbers())))
        .append("edition", lease.edition())
        .append(PHASE, Phase.BUILDING.code())
        .append(AUTOMATIC, isAutomatic)
        .append(DONE, 0L)
        .append(TOTAL, total)
        .append(RATE, 0L)
        .append(ERRORS, 0)
        .append(WITHOUT, List.copyOf(without))
        .append("startedAt", now)
        .append(CHANGED, now)
        .append("by", by);
  }

  static Document of(Stop stop) {
    return new Document("readModel", stop.readModel())
        .append("release", stop.release())
        .append("reason", stop.reason());
  }

  static Rebuild read(Document document) {
    var phase = Code.of(Phase.class, document.getString(PHASE));
    long done = document.getLong(DONE);
    long total = document.getLong(TOTAL);
    long rate = document.get(RATE, 0L);
    return new Rebuild(
        document.getString("_id"),
        generations(document.get("generations", Document.class)),
        document.getInteger("edition"),
        phase,
        document.getBoolean(AUTOMATIC),
        done,
        total,
        rate,
        phase == Phase.BUILDING ? secondsLeft(total - done, rate) : null,
        document.getInteger(ERRORS),
        stop(document.get(STOPPED, Document.class)),
        document.getDate("startedAt").toInstant(),
        document.getDate(CHANGED).toInstant(),
        document.getString("by"));
  }

  private static TreeMap<String, Integer> generations(Document numbers) {
    var generations = new TreeMap<String, Integer>();
    numbers.forEach((model, number) -> generations.put(model, (Integer) number));
    return generations;
  }

  private static @Nullable Long secondsLeft(long releases, long rate) {
    return rate > 0 ? (long) Math.ceil(releases / (double) rate) : null;
  }

  private static @Nullable Stop stop(@Nullable Document stopped) {
    return stopped == null
        ? null
        : new Stop(
            stopped.getString("readModel"),
            stopped.getLong("release"),
            stopped.getString("reason"));
  }
}
