package io.saleslore.command.audit.derived;

import io.saleslore.command.audit.store.AuditedStore;
import java.util.Map;

/**
 * A difference that may be due to events that were not read yet.
 *
 * @param storedTo up to which position each store had rows when it was first seen
 */
record Suspicion(RowDifference difference, Map<AuditedStore, Long> storedTo) {
  /** Whether all that was stored then has been read, and explains nothing. */
  boolean isConfirmed(Map<AuditedStore, Long> read) {
    return storedTo.entrySet().stream()
        .allMatch(each -> read.getOrDefault(each.getKey(), 0L) >= each.getValue());
  }
}
