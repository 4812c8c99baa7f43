package io.saleslore.query.generation;

import static com.mongodb.client.model.Filters.eq;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the holder of a build lease may do: keep it, give it back, and save what it has built. */
@Component
public record BuildLeases(GenerationCollection collection, InstantSource clock) {
  /** How long a lease lasts that is not renewed. */
  public static final Duration LENGTH = Duration.ofSeconds(30);

  private static final Date OVER = new Date(0);

  /**
   * Makes it last from now on.
   *
   * @throws LeaseLost if another process has it
   */
  public Mono<Void> renew(BuildLease lease) {
    return Mono.defer(() -> lastsUntil(lease, Date.from(clock.instant().plus(LENGTH))));
  }

  /**
   * Lets another process go on.
   *
   * @throws LeaseLost if another process does already
   */
  public Mono<Void> release(BuildLease lease) {
    return Mono.defer(() -> lastsUntil(lease, OVER));
  }

  private Mono<Void> lastsUntil(BuildLease lease, Date until) {
    var change = new CompareAndSet();
    lease.generations().values().forEach(each -> change.set(GenerationFields.until(each), until));
    return held(lease, change);
  }

  /**
   * Notes that the generations stand in these collections up to this position; in one write for all
   * of them.
   *
   * @param isBuilt whether they are complete, and to be kept up from now on
   * @throws LeaseLost if another process builds them
   */
  public Mono<BuildLease> save(
      BuildLease lease, long position, Map<String, String> collections, boolean isBuilt) {
    var saved = lease.savedIn(collections, position);
    var change = new CompareAndSet();
    saved
        .generations()
        .values()
        .forEach(each -> change.update(GenerationFields.saved(each, isBuilt)));
    return held(lease, change).thenReturn(saved);
  }

  private Mono<Void> held(BuildLease lease, CompareAndSet change) {
    for (var each : lease.generations().values()) {
      change
          .expect(eq(GenerationFields.fence(each), lease.fence()))
          .expect(eq(GenerationFields.built(each), false));
    }
    return collection
        .matches(change)
        .filter(isHeld -> isHeld)
        .switchIfEmpty(Mono.error(LeaseLost::new))
        .then();
  }
}
