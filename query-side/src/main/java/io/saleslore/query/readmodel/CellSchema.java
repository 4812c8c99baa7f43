package io.saleslore.query.readmodel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All shapes of a read model's cells, in the order in which they were declared. */
public final class CellSchema {
  private final Map<String, Shape> byName = new LinkedHashMap<>();
  private final Map<String, CellDimension> filters = new LinkedHashMap<>();

  private CellSchema(List<Shape> shapes) {
    for (var shape : shapes) {
      byName.put(shape.name(), shape);
      shape.dimensions().stream()
          .filter(CellDimension::isFilter)
          .forEach(each -> filters.putIfAbsent(each.name(), each));
    }
  }

  /** These shapes. */
  public static CellSchema of(Shape... shapes) {
    return new CellSchema(List.of(shapes));
  }

  /** All of them. */
  public Collection<Shape> all() {
    return byName.values();
  }

  /** The one of this name, null where there is none. */
  public @Nullable Shape find(String name) {
    return byName.get(name);
  }

  /** What callers may filter by, in the order of first use. */
  public Collection<CellDimension> filters() {
    return filters.values();
  }

  /** The cell's code in this dimension, null where its shape has no such dimension. */
  public @Nullable String code(Cell cell, String dimension) {
    var shape = byName.get(cell.key().shape());
    int at = shape == null ? -1 : shape.indexOf(dimension);
    return at < 0 ? null : cell.key().codes().get(at);
  }
}
