package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.release.FactKind;
import java.util.UUID;

/** The key of a fact within its edition. */
record FactKey(UUID story, FactKind kind, long ordinal) {
  static FactKey of(Fact fact) {
    return new FactKey(fact.story().value(), fact.kind(), fact.ordinal());
  }
}
