package io.saleslore.query.generation;

import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.query.background.OffEventLoop;
import java.time.InstantSource;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts on record what the data team does with read models. */
@Component
public record OperationsJournal(Operations operations, InstantSource clock) {
  /**
   * Puts an act on generations on record.
   *
   * @param rebuild the id of the rebuild that made them; null where none did
   */
  public Mono<Void> generations(
      String who, String action, Collection<Generation> generations, @Nullable String rebuild) {
    var what = new TreeMap<String, String>();
    generations.forEach(each -> what.put(each.model(), Integer.toString(each.number())));
    if (rebuild != null) {
      what.put("rebuild", rebuild);
    }
    return record(who, action, what);
  }

  /** Puts an act on record, with what it concerns by name. */
  public Mono<Void> record(String who, String action, SortedMap<String, String> what) {
    return OffEventLoop.run(
        () -> operations.record(Operation.of(clock.instant(), who, "DATA_TEAM", action, what)));
  }
}
