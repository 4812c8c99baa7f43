package io.saleslore.query.generation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import io.saleslore.kernel.http.Rejection;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Grants the right to build generations, to one process at a time. */
@Component
public record BuildLeaseGrants(GenerationCollection collection, InstantSource clock) {
  /**
   * New generations with numbers that no other process gets, all or none.
   *
   * @param rebuild the rebuild that makes them, null where they are filled for the first time
   * @throws Rejection.Conflict if one of the read models has an unfinished rebuild already
   */
  public Mono<BuildLease> begin(Collection<String> models, int edition, @Nullable String rebuild) {
    return collection
        .create()
        .then(
            collection
                .read()
                .flatMap(now -> begin(models, edition, rebuild, now))
                .repeatWhenEmpty(again -> again));
  }

  /** Empty where another process changed them in between. */
  private Mono<BuildLease> begin(
      Collection<String> models, int edition, @Nullable String rebuild, GenerationsSnapshot now) {
    var change = new CompareAndSet();
    var begun = new TreeMap<String, Generation>();
    for (var model : models) {
      var set = now.of(model);
      var generation = set.next(edition);
      begun.put(model, generation);
      add(change, set, generation);
      if (rebuild != null) {
        noteRebuild(change, set, generation, rebuild);
      }
    }
    return collection
        .changes(change)
        .filter(isChanged -> isChanged)
        .map(_ -> new BuildLease(1, begun));
  }

  private void add(CompareAndSet change, GenerationSet set, Generation generation) {
    var last = GenerationFields.last(set.model());
    change
        .expect(set.last() == 0 ? exists(last, false) : eq(last, set.last()))
        .set(last, generation.number())
        .update(GenerationFields.added(generation, fromNow()));
  }

  private static void noteRebuild(
      CompareAndSet change, GenerationSet set, Generation generation, String rebuild) {
    var unfinished = set.rebuild();
    if (unfinished != null) {
      throw new Rejection.Conflict(set.model() + " has an unfinished rebuild: " + unfinished.id());
    }
    change
        .expect(exists(GenerationFields.rebuild(set.model()), false))
        .update(GenerationFields.rebuiltBy(rebuild, generation));
  }

  /**
   * Takes over generations that are not complete and that nobody builds at the moment; empty where
   * that is not so.
   *
   * @param numbers by read model
   */
  public Mono<BuildLease> takeOver(SortedMap<String, Integer> numbers) {
    return collection.read().flatMap(now -> takeOver(numbers, now));
  }

  private Mono<BuildLease> takeOver(SortedMap<String, Integer> numbers, GenerationsSnapshot now) {
    var change = new CompareAndSet();
    var taken = new TreeMap<String, Generation>();
    int fence = 0;
    for (var each : numbers.entrySet()) {
      var kept = now.of(each.getKey()).kept().get(each.getValue());
      if (kept == null || kept.isBuilt() || kept.isLeased(clock.instant())) {
        return Mono.empty();
      }
      fence = kept.fence() + 1;
      taken.put(each.getKey(), kept.generation());
      take(change, kept, fence);
    }
    var lease = new BuildLease(fence, taken);
    return collection.changes(change).filter(isTaken -> isTaken).map(_ -> lease);
  }

  private void take(CompareAndSet change, LeasedGeneration kept, int fence) {
    var generation = kept.generation();
    change
        .expect(eq(GenerationFields.fence(generation), kept.fence()))
        .expect(eq(GenerationFields.until(generation), Date.from(kept.leasedUntil())))
        .set(GenerationFields.fence(generation), fence)
        .set(GenerationFields.until(generation), fromNow());
  }

  private Date fromNow() {
    return Date.from(clock.instant().plus(BuildLeases.LENGTH));
  }
}
