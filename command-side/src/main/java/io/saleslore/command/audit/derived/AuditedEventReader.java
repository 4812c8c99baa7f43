package io.saleslore.command.audit.derived;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.command.evidence.HistoryEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads each event of the audited stores once, in the order of its store. */
final class AuditedEventReader {
  private static final int PAGE = 1000;

  private final EventRows rows;
  private final StoreTrees trees;
  private final Map<AuditedStore, Long> read = new EnumMap<>(AuditedStore.class);

  AuditedEventReader(EventRows rows, StoreTrees trees) {
    this.rows = rows;
    this.trees = trees;
  }

  /** Up to which position each store was read. */
  Map<AuditedStore, Long> read() {
    return new EnumMap<>(read);
  }

  /** The position of the last row of each store. */
  Map<AuditedStore, Long> stored() {
    var stored = new EnumMap<AuditedStore, Long>(AuditedStore.class);
    for (var store : AuditedStore.values()) {
      stored.put(store, rows.last(store));
    }
    return stored;
  }

  /** Goes on to the end of the trees, behind which a late commit may be missing. */
  void goOn(Consumer<HistoryEvent> reader) {
    for (var store : AuditedStore.values()) {
      long end = trees.of(store).size();
      long position = read.getOrDefault(store, 0L);
      while (position < end) {
        position = readPage(store, position, end, reader);
      }
      read.put(store, Math.max(position, end));
    }
  }

  private long readPage(
      AuditedStore store, long position, long end, Consumer<HistoryEvent> reader) {
    var page = rows.after(store, position, PAGE);
    page.stream()
        .filter(each -> each.position() <= end)
        .map(each -> HistoryEvent.of(store, each))
        .forEach(reader);
    return page.size() < PAGE ? end : Math.min(end, page.getLast().position());
  }
}
