package io.saleslore.anonymizer.gate;

import java.util.List;

/** Keeps what stands behind releases, inside the running transaction. */
public interface ReleaseLedger {
  /** Adds an entry for each release. */
  void add(List<LedgerEntry> entries);
}
