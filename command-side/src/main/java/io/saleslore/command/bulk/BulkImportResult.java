package io.saleslore.command.bulk;

import java.util.List;

/**
 * What a bulk import did.
 *
 * @param imported how many lines were imported now
 * @param repeated how many were imported before
 * @param refused how many were not taken
 * @param lines what became of each line, in their order
 */
record BulkImportResult(int imported, int repeated, int refused, List<LineAnswer> lines) {
  static BulkImportResult of(List<LineAnswer> lines) {
    return new BulkImportResult(
        count(lines, LineStatus.IMPORTED),
        count(lines, LineStatus.REPEATED),
        count(lines, LineStatus.REFUSED),
        lines);
  }

  private static int count(List<LineAnswer> lines, LineStatus status) {
    return (int) lines.stream().filter(each -> each.status() == status).count();
  }
}
