package io.saleslore.query.generation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Updates;
import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which generations there are, how far each has come and which ones are live. */
@Component
public record GenerationStore(GenerationCollection collection) {
  /** All of them. */
  public Mono<GenerationsSnapshot> all() {
    return collection.read();
  }

  /** Notes that everything up to its position is in it; never goes back. */
  public Mono<Void> advance(Generation generation) {
    var position = GenerationFields.position(generation);
    return collection
        .matches(
            new CompareAndSet()
                .expect(exists(position))
                .update(Updates.max(position, generation.position())))
        .then();
  }

  /**
   * Makes complete generations live, all in one write, unless another process switched one of these
   * read models or abandoned one of these generations first. It ends the rebuilds that made them.
   *
   * @param seen what was live when it was decided
   * @return whether they are live
   */
  public Mono<Boolean> switchTo(Collection<Generation> built, GenerationsSnapshot seen) {
    var change = new CompareAndSet();
    built.forEach(each -> goesLive(change, each, seen.of(each.model())));
    return collection.changes(change);
  }

  private static void goesLive(CompareAndSet change, Generation generation, GenerationSet seen) {
    var model = generation.model();
    var live = GenerationFields.live(model);
    var from = seen.liveNumber();
    change
        .expect(from == null ? exists(live, false) : eq(live, from))
        .expect(eq(GenerationFields.built(generation), true))
        .set(live, generation.number());
    if (from != null) {
      change.set(GenerationFields.previous(model), from);
    }
    var rebuild = seen.rebuildOf(generation);
    if (rebuild != null) {
      change
          .expect(eq(GenerationFields.rebuildId(model), rebuild.id()))
          .update(Updates.unset(GenerationFields.rebuild(model)));
    }
  }
}
