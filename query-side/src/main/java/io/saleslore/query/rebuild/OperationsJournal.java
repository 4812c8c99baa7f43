package io.saleslore.query.rebuild;

import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.generation.Generation;
import java.time.InstantSource;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts on record what the data team does with generations and dead letters. */
@Component
class OperationsJournal {
  private final Operations operations;
  private final InstantSource clock;

  OperationsJournal(Operations operations, InstantSource clock) {
    this.operations = operations;
    this.clock = clock;
  }

  Mono<Void> generations(
      String who, String action, Collection<Generation> generations, @Nullable String rebuild) {
    var what = new TreeMap<String, String>();
    generations.forEach(each -> what.put(each.model(), Integer.toString(each.number())));
    if (rebuild != null) {
      what.put("rebuild", rebuild);
    }
    return record(who, action, what);
  }

  Mono<Void> letter(String who, String action, DeadLetter letter) {
    var what = new TreeMap<String, String>();
    what.put("readModel", letter.readModel());
    what.put("edition", Integer.toString(letter.edition()));
    what.put("release", Long.toString(letter.number()));
    return record(who, action, what);
  }

  private Mono<Void> record(String who, String action, TreeMap<String, String> what) {
    return OffEventLoop.run(
        () -> operations.record(Operation.of(clock.instant(), who, "DATA_TEAM", action, what)));
  }
}
