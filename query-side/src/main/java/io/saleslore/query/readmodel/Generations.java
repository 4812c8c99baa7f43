package io.saleslore.query.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.readmodel.Shelf.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which generations there are, how far each has come, who builds them and which ones are live: one
 * document for all read models, so that several go live in one write.
 */
@Component
class Generations {
  static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoDatabase database;
  private final MongoCollection<Document> pointers;
  private final InstantSource clock;

  Generations(MongoDatabase database, InstantSource clock) {
    this.database = database;
    this.pointers = database.getCollection(PointerDocument.COLLECTION);
    this.clock = clock;
  }

  /** By read model. */
  Map<String, Shelf> shelves() {
    return Blocking.first(pointers.find(eq(PointerDocument.ID)).batchSize(1))
        .map(PointerDocument::shelves)
        .orElseGet(Map::of);
  }

  /** The live generation of each read model that has one. */
  Map<String, Generation> live() {
    var live = new HashMap<String, Generation>();
    shelves().forEach((model, shelf) -> shelf.live().ifPresent(each -> live.put(model, each)));
    return live;
  }

  /**
   * New ones with numbers that no other process gets, all or none. By compare and set, since the
   * embedded server's findAndModify is not atomic.
   *
   * @param rebuild the rebuild they are made for, where somebody asked for one
   * @throws Rejection.Conflict if one of the read models has an unfinished rebuild already
   */
  Claim begin(Collection<String> models, int edition, @Nullable String rebuild) {
    makePointers();
    while (true) {
      var shelves = shelves();
      var begun = new TreeMap<String, Generation>();
      var filters = new ArrayList<Bson>(List.of(eq(PointerDocument.ID)));
      var updates = new ArrayList<Bson>();
      for (var model : models) {
        var shelf = shelves.get(model);
        if (rebuild != null && shelf != null && shelf.rebuild() != null) {
          throw new Rejection.Conflict(
              model + " has an unfinished rebuild: " + shelf.rebuild().id());
        }
        var generation = next(model, shelf, edition);
        begun.put(model, generation);
        var last = PointerDocument.last(model);
        filters.add(shelf == null ? exists(last, false) : eq(last, shelf.last()));
        updates.add(Updates.set(last, generation.number()));
        updates.add(PointerDocument.put(generation, leased()));
        if (rebuild != null) {
          filters.add(exists(PointerDocument.rebuild(model), false));
          updates.add(PointerDocument.rebuilding(generation, rebuild));
        }
      }
      if (changes(and(filters), Updates.combine(updates))) {
        return new Claim(1, begun);
      }
    }
  }

  private static Generation next(String model, @Nullable Shelf shelf, int edition) {
    int number = shelf == null ? 1 : shelf.last() + 1;
    return new Generation(model, number, edition, -1, model + "." + number);
  }

  /** Takes generations over that are not whole and that nobody builds at the moment. */
  Optional<Claim> takeOver(SortedMap<String, Integer> numbers) {
    var shelves = shelves();
    var taken = new TreeMap<String, Generation>();
    var filters = new ArrayList<Bson>(List.of(eq(PointerDocument.ID)));
    var updates = new ArrayList<Bson>();
    int fence = 0;
    for (var each : numbers.entrySet()) {
      var shelf = shelves.get(each.getKey());
      var kept = shelf == null ? null : shelf.kept().get(each.getValue());
      if (kept == null || kept.isBuilt() || kept.isLeased(clock.instant())) {
        return Optional.empty();
      }
      fence = kept.fence() + 1;
      taken.put(each.getKey(), kept.generation());
      filters.add(eq(PointerDocument.fence(kept.generation()), kept.fence()));
      filters.add(eq(PointerDocument.until(kept.generation()), Date.from(kept.leasedUntil())));
      updates.add(Updates.set(PointerDocument.fence(kept.generation()), fence));
      updates.add(Updates.set(PointerDocument.until(kept.generation()), leased()));
    }
    return changes(and(filters), Updates.combine(updates))
        ? Optional.of(new Claim(fence, taken))
        : Optional.empty();
  }

  /**
   * Keeps the lease.
   *
   * @throws ClaimLost if somebody else has it
   */
  void renew(Claim claim) {
    lease(claim, leased());
  }

  /** Lets somebody else go on. */
  void release(Claim claim) {
    lease(claim, new Date(0));
  }

  private void lease(Claim claim, Date until) {
    var updates =
        claim.generations().values().stream()
            .map(each -> Updates.set(PointerDocument.until(each), until))
            .toList();
    if (!matches(fenced(claim), Updates.combine(updates))) {
      throw new ClaimLost();
    }
  }

  /**
   * Says that the claim's generations stand in these collections up to this position; in one write
   * for all of them.
   *
   * @param isBuilt whether they are whole; the projection keeps them up from then on
   * @throws ClaimLost if somebody else builds them
   */
  Claim saved(Claim claim, long position, Map<String, String> collections, boolean isBuilt) {
    var saved = new TreeMap<String, Generation>();
    var updates = new ArrayList<Bson>();
    for (var each : claim.generations().values()) {
      var name = collections.getOrDefault(each.model(), each.collection());
      var now = new Generation(each.model(), each.number(), each.edition(), position, name);
      saved.put(each.model(), now);
      updates.add(PointerDocument.standing(now, isBuilt));
    }
    if (!matches(fenced(claim), Updates.combine(updates))) {
      throw new ClaimLost();
    }
    return new Claim(claim.fence(), saved);
  }

  /** Says that everything up to its position is in it; never goes back. */
  void advance(Generation generation) {
    Blocking.first(
        pointers.updateOne(
            and(eq(PointerDocument.ID), exists(PointerDocument.position(generation))),
            Updates.max(PointerDocument.position(generation), generation.position())));
  }

  /**
   * Makes whole generations live, all in one write, unless another process switched one of these
   * read models or abandoned one of these generations first. A rebuild that made them ends by it.
   */
  boolean switchTo(Collection<Generation> built, Map<String, Shelf> seen) {
    var filters = new ArrayList<Bson>(List.of(eq(PointerDocument.ID)));
    var updates = new ArrayList<Bson>();
    for (var each : built) {
      var live = PointerDocument.live(each.model());
      var from = seen.containsKey(each.model()) ? seen.get(each.model()).liveNumber() : null;
      filters.add(from == null ? exists(live, false) : eq(live, from));
      filters.add(eq(PointerDocument.built(each), true));
      updates.add(Updates.set(live, each.number()));
      if (from != null) {
        updates.add(Updates.set(PointerDocument.before(each.model()), from));
      }
      var rebuild = seen.containsKey(each.model()) ? seen.get(each.model()).rebuildOf(each) : null;
      if (rebuild != null) {
        filters.add(eq(PointerDocument.rebuild(each.model()) + ".id", rebuild.id()));
        updates.add(Updates.unset(PointerDocument.rebuild(each.model())));
      }
    }
    return changes(and(filters), Updates.combine(updates));
  }

  /** Drops what an abandoned rebuild has made. */
  void abandon(String rebuild) {
    for (var shelf : shelves().values()) {
      if (shelf.rebuild() != null && shelf.rebuild().id().equals(rebuild)) {
        Blocking.first(
            pointers.updateOne(
                and(
                    eq(PointerDocument.ID),
                    eq(PointerDocument.rebuild(shelf.model()) + ".id", rebuild)),
                Updates.unset(PointerDocument.rebuild(shelf.model()))));
        var made = shelf.kept().get(shelf.rebuild().generation());
        if (made != null) {
          drop(made.generation());
        }
      }
    }
  }

  /**
   * Drops every generation but the live one, the one before it, and what is being made; and of
   * whole ones what a builder that died had written beside.
   */
  void sweep() {
    var names = collections();
    for (var shelf : shelves().values()) {
      shelf.kept().values().stream()
          .filter(each -> shelf.isSpare(each, clock.instant()))
          .map(Kept::generation)
          .forEach(this::drop);
      shelf.built().flatMap(whole -> beside(whole, names)).forEach(this::dropCollection);
    }
  }

  /** Unusable first, then gone: what dies in between is dropped by the next sweep. */
  void drop(Generation generation) {
    boolean isUnused =
        matches(
            and(
                eq(PointerDocument.ID),
                ne(PointerDocument.live(generation.model()), generation.number()),
                ne(PointerDocument.before(generation.model()), generation.number())),
            Updates.combine(
                Updates.set(PointerDocument.built(generation), false),
                Updates.set(PointerDocument.until(generation), new Date(0))));
    if (isUnused) {
      of(generation, collections()).forEach(this::dropCollection);
      Blocking.first(
          pointers.updateOne(
              eq(PointerDocument.ID), Updates.unset(PointerDocument.generation(generation))));
    }
  }

  private static Stream<String> beside(Generation whole, List<String> names) {
    return of(whole, names).filter(name -> !name.equals(whole.collection()));
  }

  private static Stream<String> of(Generation generation, List<String> names) {
    var prefix = generation.model() + "." + generation.number() + ".";
    return names.stream().filter(name -> name.startsWith(prefix));
  }

  private List<String> collections() {
    return Blocking.all(database.listCollectionNames());
  }

  void dropCollection(String name) {
    Blocking.first(database.getCollection(name).drop());
  }

  private void makePointers() {
    if (Blocking.first(pointers.find(eq(PointerDocument.ID)).batchSize(1)).isPresent()) {
      return;
    }
    try {
      Blocking.first(
          pointers.insertOne(
              new Document("_id", PointerDocument.ID).append("models", new Document())));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private static Bson fenced(Claim claim) {
    var filters = new ArrayList<Bson>(List.of(eq(PointerDocument.ID)));
    for (var each : claim.generations().values()) {
      filters.add(eq(PointerDocument.fence(each), claim.fence()));
      filters.add(eq(PointerDocument.built(each), false));
    }
    return and(filters);
  }

  private Date leased() {
    Instant until = clock.instant().plus(LEASE);
    return Date.from(until);
  }

  private boolean changes(Bson filter, Bson update) {
    return Blocking.first(pointers.updateOne(filter, update))
        .filter(result -> result.getModifiedCount() == 1)
        .isPresent();
  }

  private boolean matches(Bson filter, Bson update) {
    return Blocking.first(pointers.updateOne(filter, update))
        .filter(result -> result.getMatchedCount() == 1)
        .isPresent();
  }
}
