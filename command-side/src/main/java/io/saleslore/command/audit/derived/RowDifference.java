package io.saleslore.command.audit.derived;

import io.saleslore.command.evidence.DerivedTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not what the history makes of it.
 *
 * @param is what stands there, null where the row is missing
 * @param expected null where the history knows no such row
 */
record RowDifference(
    DerivedTable table, String key, @Nullable String is, @Nullable String expected) {
  private static final String WHOLE_TABLE = "\0";

  /** A table that cannot be compared, since it holds what no platform writes. */
  static RowDifference ofNonsense(DerivedTable table) {
    return new RowDifference(table, WHOLE_TABLE, null, null);
  }

  /** Which row it is. */
  String place() {
    return key.equals(WHOLE_TABLE) ? table.table() : table.table() + ", row " + key;
  }

  /** What was done to it. */
  String what() {
    if (key.equals(WHOLE_TABLE)) {
      return "it holds what the platform never writes, so it cannot be compared";
    }
    if (is == null) {
      return "this row was deleted";
    }
    return expected == null
        ? "no event made this row"
        : "this row was changed: it is not what the history says";
  }

  /** Whether both are about the same row with the same content. */
  boolean isSame(RowDifference other) {
    return table.equals(other.table)
        && key.equals(other.key)
        && Objects.equals(is, other.is)
        && Objects.equals(expected, other.expected);
  }
}
