package io.saleslore.query.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static io.saleslore.query.rebuild.RebuildDocument.AUTOMATIC;
import static io.saleslore.query.rebuild.RebuildDocument.ORDER;
import static io.saleslore.query.rebuild.RebuildDocument.PHASE;
import static io.saleslore.query.rebuild.RebuildDocument.STOPPED;
import static io.saleslore.query.rebuild.RebuildDocument.WITHOUT;

import com.mongodb.client.model.Updates;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.util.Arrays;
import java.util.Comparator;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every rebuild that was ever started, in MongoDB. */
@Component
public record RebuildStore(RebuildCollection rebuilds) {
  /** Adds one. */
  Mono<Void> add(Document begun) {
    return rebuilds.insert(begun);
  }

  /**
   * How far it is.
   *
   * @throws Rejection.NotFound if there is no such rebuild
   */
  Mono<Rebuild> get(String id) {
    return find(id)
        .switchIfEmpty(
            Mono.error(
                () ->
                    new Rejection.NotFound(
                        "there is no such rebuild; on the embedded stores none outlives the"
                            + " process that ran it")));
  }

  /** The same; empty where there is no such rebuild. */
  Mono<Rebuild> find(String id) {
    return rebuilds.find(eq(id)).next().map(RebuildDocument::read);
  }

  /** The newest first. */
  Flux<Rebuild> all() {
    return rebuilds
        .find(com.mongodb.client.model.Filters.empty())
        .map(RebuildDocument::read)
        .sort(Comparator.comparing(Rebuild::startedAt).thenComparing(Rebuild::id).reversed());
  }

  /** Those that go on by themselves, the oldest first. */
  Flux<Rebuild> open() {
    var building = eq(PHASE, Phase.BUILDING.code());
    var goesLive = and(eq(PHASE, Phase.WAITING.code()), eq(AUTOMATIC, true));
    return rebuilds
        .find(or(building, goesLive))
        .map(RebuildDocument::read)
        .sort(Comparator.comparing(Rebuild::startedAt));
  }

  /** Whether it may do without this release, as the live generation does. */
  Mono<Boolean> maySkip(String id, long number) {
    return rebuilds.find(and(eq(id), eq(WITHOUT, number))).hasElements();
  }

  /**
   * Moves it from one of these phases to another.
   *
   * @return whether it was in one of them
   */
  public Mono<Boolean> move(String id, Phase to, Phase... from) {
    var phases = Arrays.stream(from).map(Code::code).toList();
    return rebuilds.update(
        and(eq(id), in(PHASE, phases)),
        Updates.set(PHASE, to.code()),
        Updates.unset(ORDER),
        to == Phase.BUILDING ? Updates.unset(STOPPED) : Updates.unset(ORDER));
  }
}
