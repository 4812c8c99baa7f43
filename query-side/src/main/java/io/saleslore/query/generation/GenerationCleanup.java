package io.saleslore.query.generation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drops generations and what was written of them. */
@Component
public record GenerationCleanup(
    MongoDatabase database, GenerationCollection collection, InstantSource clock) {
  /**
   * Drops every generation but the live one, the one before it, and what is being made; and of
   * complete ones what a builder that died had written beside.
   */
  public Mono<Void> sweep() {
    return collectionNames()
        .zipWhen(_ -> collection.read())
        .flatMapMany(
            both -> Flux.fromStream(both.getT2().sets()).concatMap(set -> sweep(set, both.getT1())))
        .then();
  }

  private Mono<Void> sweep(GenerationSet set, List<String> names) {
    var leftBeside = set.built().flatMap(each -> beside(each, names)).toList();
    return Flux.fromStream(set.unneeded(clock.instant()))
        .concatMap(this::drop)
        .then(dropCollections(leftBeside));
  }

  private static Stream<String> beside(Generation generation, List<String> names) {
    return namesOf(generation, names).filter(name -> !name.equals(generation.collection()));
  }

  /** Drops what an abandoned rebuild has made; from then on nobody can switch to it. */
  public Mono<Void> abandon(String rebuild) {
    return collection
        .read()
        .flatMapMany(now -> Flux.fromStream(now.sets()))
        .filter(set -> set.isRebuiltBy(rebuild))
        .concatMap(set -> abandon(set, rebuild))
        .then();
  }

  private Mono<Void> abandon(GenerationSet set, String rebuild) {
    var field = GenerationFields.rebuild(set.model());
    var made =
        set.kept().values().stream()
            .map(LeasedGeneration::generation)
            .filter(each -> set.rebuildOf(each) != null)
            .toList();
    return collection
        .matches(
            new CompareAndSet()
                .expect(eq(GenerationFields.rebuildId(set.model()), rebuild))
                .update(Updates.unset(field)))
        .thenMany(Flux.fromIterable(made).concatMap(this::drop))
        .then();
  }

  /** Unusable first, then gone: what dies in between is dropped by the next sweep. */
  public Mono<Void> drop(Generation generation) {
    var model = generation.model();
    return collection
        .matches(
            new CompareAndSet()
                .expect(ne(GenerationFields.live(model), generation.number()))
                .expect(ne(GenerationFields.previous(model), generation.number()))
                .set(GenerationFields.built(generation), false)
                .set(GenerationFields.until(generation), new Date(0)))
        .filter(isUnused -> isUnused)
        .flatMap(_ -> collectionNames())
        .flatMap(names -> dropCollections(namesOf(generation, names).toList()).thenReturn(names))
        .flatMap(_ -> collection.matches(forgotten(generation)))
        .then();
  }

  private static CompareAndSet forgotten(Generation generation) {
    return new CompareAndSet().update(Updates.unset(GenerationFields.generation(generation)));
  }

  /** Drops collections that no generation stands in any more. */
  public Mono<Void> dropCollections(Collection<String> names) {
    return Flux.fromIterable(names).concatMap(name -> database.getCollection(name).drop()).then();
  }

  private Mono<List<String>> collectionNames() {
    return Flux.defer(database::listCollectionNames).collectList();
  }

  private static Stream<String> namesOf(Generation generation, List<String> names) {
    var prefix = generation.model() + "." + generation.number() + ".";
    return names.stream().filter(name -> name.startsWith(prefix));
  }
}
