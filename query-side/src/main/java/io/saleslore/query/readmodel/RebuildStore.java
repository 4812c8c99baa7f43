package io.saleslore.query.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.readmodel.Rebuild.Phase;
import io.saleslore.query.readmodel.Rebuild.Stop;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every rebuild that was asked for, and what its builder is told to do. */
@Component
class RebuildStore {
  private static final String PHASE = "phase";
  private static final String ORDER = "order";
  private static final String CHANGED = "changedAt";

  private final MongoCollection<Document> rebuilds;
  private final InstantSource clock;

  RebuildStore(MongoDatabase database, InstantSource clock) {
    this.rebuilds = database.getCollection("rebuilds");
    this.clock = clock;
  }

  /**
   * A new one.
   *
   * @param without the releases it may do without, since the live generation does
   */
  void add(String id, Claim claim, boolean isAutomatic, long total, Set<Long> without, String by) {
    var now = Date.from(clock.instant());
    Blocking.first(
        rebuilds.insertOne(
            new Document("_id", id)
                .append("generations", new Document(Map.copyOf(claim.numbers())))
                .append("edition", claim.edition())
                .append(PHASE, Phase.BUILDING.code())
                .append("automatic", isAutomatic)
                .append("done", 0L)
                .append("total", total)
                .append("rate", 0L)
                .append("errors", 0)
                .append("without", List.copyOf(without))
                .append("startedAt", now)
                .append(CHANGED, now)
                .append("by", by)));
  }

  Optional<Rebuild> find(String id) {
    return Blocking.first(rebuilds.find(eq(id)).batchSize(1)).map(RebuildStore::rebuild);
  }

  /** The newest first. */
  List<Rebuild> all() {
    return Blocking.all(rebuilds.find().batchSize(1_000)).stream()
        .map(RebuildStore::rebuild)
        .sorted(Comparator.comparing(Rebuild::startedAt).thenComparing(Rebuild::id).reversed())
        .toList();
  }

  /** Those that are to go on without anybody's doing, the oldest first. */
  List<Rebuild> open() {
    var building = eq(PHASE, Phase.BUILDING.code());
    var goesLive = and(eq(PHASE, Phase.WAITING.code()), eq("automatic", true));
    return Blocking.all(rebuilds.find(or(building, goesLive)).batchSize(100)).stream()
        .map(RebuildStore::rebuild)
        .sorted(Comparator.comparing(Rebuild::startedAt))
        .toList();
  }

  boolean goesOnWithout(String id, long number) {
    return Blocking.first(rebuilds.find(and(eq(id), eq("without", number))).batchSize(1))
        .isPresent();
  }

  /** What the builder is to do next. */
  OnePass.Order order(String id) {
    return Blocking.first(rebuilds.find(eq(id)).batchSize(1))
        .map(rebuild -> rebuild.getString(ORDER))
        .map(OnePass.Order::valueOf)
        .orElse(OnePass.Order.GO_ON);
  }

  /** Tells the builder what to do, as long as it builds and was not told to cancel. */
  boolean tell(String id, OnePass.Order order) {
    return update(
        and(isBuilding(id), ne(ORDER, OnePass.Order.CANCEL.name())),
        Updates.set(ORDER, order.name()));
  }

  /** From building to another phase, unless the builder was told something else meanwhile. */
  boolean ends(String id, OnePass.Order obeyed, Phase to) {
    var told = obeyed == OnePass.Order.GO_ON ? exists(ORDER, false) : eq(ORDER, obeyed.name());
    return update(and(isBuilding(id), told), Updates.set(PHASE, to.code()), Updates.unset(ORDER));
  }

  private static Bson isBuilding(String id) {
    return and(eq(id), eq(PHASE, Phase.BUILDING.code()));
  }

  void progress(String id, long done, long total, long rate) {
    update(
        eq(id),
        Updates.set("done", done),
        Updates.set("total", Math.max(done, total)),
        Updates.set("rate", rate));
  }

  void failed(String id) {
    update(eq(id), Updates.inc("errors", 1));
  }

  /** Stopped at a release, unless the builder was told to cancel meanwhile. */
  boolean stopped(String id, Stop stop) {
    var stopped =
        new Document("readModel", stop.readModel())
            .append("release", stop.release())
            .append("reason", stop.reason());
    return update(
        and(isBuilding(id), ne(ORDER, OnePass.Order.CANCEL.name())),
        Updates.set(PHASE, Phase.FAILED.code()),
        Updates.set("stopped", stopped),
        Updates.unset(ORDER));
  }

  /** From one phase to another unless somebody else was first. */
  boolean move(String id, Phase to, Phase... from) {
    var phases = Arrays.stream(from).map(Code::code).toList();
    return update(
        and(eq(id), in(PHASE, phases)),
        Updates.set(PHASE, to.code()),
        Updates.unset(ORDER),
        to == Phase.BUILDING ? Updates.unset("stopped") : Updates.unset(ORDER));
  }

  private boolean update(Bson filter, Bson... updates) {
    var changed = Updates.set(CHANGED, Date.from(clock.instant()));
    var all = Updates.combine(Updates.combine(updates), changed);
    return Blocking.first(rebuilds.updateOne(filter, all))
        .filter(result -> result.getMatchedCount() == 1)
        .isPresent();
  }

  private static Rebuild rebuild(Document document) {
    var generations = new TreeMap<String, Integer>();
    document
        .get("generations", Document.class)
        .forEach((model, number) -> generations.put(model, (Integer) number));
    var phase = Code.of(Phase.class, document.getString(PHASE));
    long done = document.getLong("done");
    long total = document.getLong("total");
    long rate = document.get("rate", 0L);
    boolean runs = phase == Phase.BUILDING && rate > 0;
    return new Rebuild(
        document.getString("_id"),
        generations,
        document.getInteger("edition"),
        phase,
        document.getBoolean("automatic"),
        done,
        total,
        rate,
        runs ? (long) Math.ceil((total - done) / (double) rate) : null,
        document.getInteger("errors"),
        stop(document.get("stopped", Document.class)),
        document.getDate("startedAt").toInstant(),
        document.getDate(CHANGED).toInstant(),
        document.getString("by"));
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
