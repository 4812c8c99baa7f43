package io.saleslore.query.readmodel;

import java.util.List;

/**
 * A kind of cell: what the codes of its key stand for.
 *
 * @param name such as {@code objection-approach}
 * @param dimensions one for each code, in their order
 */
public record Shape(String name, List<CellDimension> dimensions) {
  /** Copies the dimensions. */
  public Shape {
    dimensions = List.copyOf(dimensions);
  }

  /** A shape of these dimensions. */
  public static Shape of(String name, CellDimension... dimensions) {
    return new Shape(name, List.of(dimensions));
  }

  /** At which place of the key the dimension stands, -1 where it has none. */
  public int indexOf(String dimension) {
    return dimensions.stream().map(CellDimension::name).toList().indexOf(dimension);
  }
}
