package io.saleslore.query.readmodel;

import java.util.Collection;

/**
 * A read model whose cells can be listed under {@code /api/v1/} and its name, as JSON or live. A
 * component of this type is all that it takes.
 *
 * @param <R> how a cell is shown
 */
public interface ListedReadModel<R extends Record> extends ReadModel {
  /** What the list shows, in a sentence for the API's description. */
  String summary();

  /** The shapes of its cells; callers filter by their names and dimensions. */
  Shapes shapes();

  /** How a cell is shown. */
  R row(Cell cell);

  /** Which shapes are listed when the caller names none; all that fit the filter, unless said. */
  default Collection<Shape> listed(Collection<Shape> fitting) {
    return fitting;
  }

  /** The order of the list; by id, unless said. */
  default CellOrder order() {
    return CellOrder.BY_ID;
  }
}
