package io.saleslore.command.audit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Replays what the stores hold, as far as the trees have taken it. */
@Component
class Replay {
  private final StoredRows rows;
  private final ShreddedKeys shredded;

  Replay(StoredRows rows, ShreddedKeys shredded) {
    this.rows = rows;
    this.shredded = shredded;
  }

  /** What is sealed stays sealed; what is shredded shows so. */
  Reading shown(Question question) {
    return new Reading(rows, question, erased());
  }

  /** Every byte as it is stored, so that it can be verified. */
  Reading stored(Question question) {
    return new Reading(rows, question, new Erased(Set.of()));
  }

  Erased erased() {
    return new Erased(shredded.all().stream().map(KeyId::toString).collect(toUnmodifiableSet()));
  }
}
