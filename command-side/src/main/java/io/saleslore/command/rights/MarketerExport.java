package io.saleslore.command.rights;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.Iterator;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is held on a marketer, in the clear; it does not show itself.
 *
 * @param history what happened to their zone, opened
 * @param inTheZone how much they keep in it, by kind
 * @param elsewhere how much of them stands outside of it, by kind and sort; nothing in the global
 *     zone names, counts or ranks them
 */
record MarketerExport(
    Instant exportedAt,
    StaffId staffId,
    Zone zone,
    @Nullable String name,
    @Nullable String timeZone,
    Iterator<ExportedEvent> history,
    SortedMap<String, Long> inTheZone,
    SortedMap<String, SortedMap<String, Long>> elsewhere) {
  @Override
  public String toString() {
    return "[private marketer]";
  }
}
