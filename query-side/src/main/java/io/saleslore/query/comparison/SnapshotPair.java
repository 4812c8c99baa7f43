package io.saleslore.query.comparison;

import io.saleslore.query.readmodel.Snapshot;

/** Two generations of a read model to be compared. */
record SnapshotPair(Snapshot before, Snapshot after) {
  /** Whether one of them was read while later releases were already being added to it. */
  boolean isAhead() {
    return before.isAhead() || after.isAhead();
  }

  boolean isWithinOneEdition() {
    return before.edition() == after.edition();
  }
}
