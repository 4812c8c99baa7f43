package io.saleslore.query.readmodel;

import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.time.InstantSource;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the data team does with generations. */
@Component
class Journal {
  private final Operations operations;
  private final InstantSource clock;

  Journal(Operations operations, InstantSource clock) {
    this.operations = operations;
    this.clock = clock;
  }

  void generations(
      String who, String action, Collection<Generation> generations, @Nullable String rebuild) {
    var what = new TreeMap<String, String>();
    generations.forEach(each -> what.put(each.model(), Integer.toString(each.number())));
    if (rebuild != null) {
      what.put("rebuild", rebuild);
    }
    record(who, action, what);
  }

  void letter(String who, String action, DeadLetter letter) {
    var what = new TreeMap<String, String>();
    what.put("readModel", letter.readModel());
    what.put("edition", Integer.toString(letter.edition()));
    what.put("release", Long.toString(letter.number()));
    record(who, action, what);
  }

  private void record(String who, String action, TreeMap<String, String> what) {
    operations.record(Operation.of(clock.instant(), who, "DATA_TEAM", action, what));
  }
}
