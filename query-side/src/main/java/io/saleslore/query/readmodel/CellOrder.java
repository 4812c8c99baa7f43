package io.saleslore.query.readmodel;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** In which order cells are listed, and how a cursor names a place in that order. */
public interface CellOrder {
  /** By the cells' ids, which are their cursors as well. */
  CellOrder BY_ID =
      new CellOrder() {
        @Override
        public Stream<Cell> after(String cursor, Snapshot snapshot, Predicate<Cell> filter) {
          return snapshot.after(cursor).filter(filter);
        }

        @Override
        public String cursor(Cell cell) {
          return cell.id();
        }
      };

  /**
   * The cells that pass the filter and come after the cursor; all of them where it is empty.
   *
   * @throws io.saleslore.kernel.http.Rejection.InvalidField if this order has no such cursor
   */
  Stream<Cell> after(String cursor, Snapshot snapshot, Predicate<Cell> filter);

  /** Names the cell's place, telling no more than its row does. */
  String cursor(Cell cell);
}
