package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The trees over all stores. */
@Component
public class StoreTrees {
  private final Map<AuditedStore, StoreTree> trees = new EnumMap<>(AuditedStore.class);

  StoreTrees(
      EventRows rows,
      TreeTable table,
      TileTable tiles,
      AggregateOwners aggregates,
      TransactionOperations transaction,
      InstantSource clock) {
    for (var store : AuditedStore.values()) {
      var own = new TreeTiles(tiles, store);
      var gaps = new PositionGaps(store, rows, clock);
      var pages = new PageTaker(store, rows, table, own, aggregates, transaction, gaps);
      trees.put(store, new StoreTree(pages, own));
    }
  }

  /** The tree over this store. */
  public StoreTree of(AuditedStore store) {
    return Objects.requireNonNull(trees.get(store));
  }

  /** All of them. */
  public Collection<StoreTree> all() {
    return trees.values();
  }
}
