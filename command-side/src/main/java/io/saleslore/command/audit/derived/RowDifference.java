package io.saleslore.command.audit.derived;

import io.saleslore.command.evidence.DerivedTable;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not what the history makes of it.
 *
 * @param is what stands there, null where the row is missing
 * @param expected null where the history knows no such row
 */
record RowDifference(
    DerivedTable table, String key, @Nullable String is, @Nullable String expected) {
  /** Which row it is. */
  String place() {
    return table.table() + ", row " + key;
  }

  /** What was done to it. */
  String what() {
    if (is == null) {
      return "this row was deleted";
    }
    return expected == null
        ? "no event made this row"
        : "this row was changed: it is not what the history says";
  }

  /** Whether both are about the same row with the same content. */
  boolean isSame(RowDifference other) {
    return table.equals(other.table) && key.equals(other.key) && sameContent(other.is);
  }

  private boolean sameContent(@Nullable String other) {
    return is == null ? other == null : is.equals(other);
  }
}
