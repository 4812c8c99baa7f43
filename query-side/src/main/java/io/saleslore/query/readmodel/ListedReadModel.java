package io.saleslore.query.readmodel;

import java.util.Collection;
import java.util.function.Function;

/**
 * A read model whose cells can be listed under {@code /api/v1/} and its name, as JSON or live. A
 * component of this type is all that it takes.
 *
 * @param <R> how a cell is shown
 */
public abstract class ListedReadModel<R extends Record> implements ReadModel {
  private final String name;
  private final String summary;
  private final CellSchema shapes;
  private final Function<Cell, R> row;

  /**
   * Declares what is listed.
   *
   * @param name in addresses and in the database, such as {@code objection-patterns}
   * @param summary what the list shows, in a sentence for the API's description
   * @param shapes of its cells; callers filter by their names and dimensions
   * @param row how a cell is shown
   */
  protected ListedReadModel(String name, String summary, CellSchema shapes, Function<Cell, R> row) {
    this.name = name;
    this.summary = summary;
    this.shapes = shapes;
    this.row = row;
  }

  @Override
  public final String name() {
    return name;
  }

  /** What the list shows, in a sentence for the API's description. */
  public final String summary() {
    return summary;
  }

  /** The shapes of its cells; callers filter by their names and dimensions. */
  public final CellSchema shapes() {
    return shapes;
  }

  /** How a cell is shown. */
  public final R row(Cell cell) {
    return row.apply(cell);
  }

  /** Which shapes are listed when the caller names none; all that fit the filter, unless said. */
  public Collection<Shape> listed(Collection<Shape> fitting) {
    return fitting;
  }

  /** The order of the list; by id, unless said. */
  public CellOrder order() {
    return CellOrder.BY_ID;
  }
}
