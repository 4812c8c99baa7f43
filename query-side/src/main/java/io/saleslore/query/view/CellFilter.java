package io.saleslore.query.view;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellDimension;
import io.saleslore.query.readmodel.CellSchema;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.Shape;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Which cells a caller asks for: those of some shapes, with given codes in given dimensions. */
final class CellFilter implements Predicate<Cell> {
  /** The parameter that names a shape. */
  static final String BY = "by";

  private final Map<String, Map<Integer, String>> codesByShape = new HashMap<>();

  private CellFilter(Collection<Shape> shapes, Map<String, String> codes) {
    for (var shape : shapes) {
      var byPlace = new HashMap<Integer, String>();
      codes.forEach((dimension, code) -> byPlace.put(shape.indexOf(dimension), code));
      codesByShape.put(shape.name(), byPlace);
    }
  }

  /**
   * Reads the parameters {@code by} and those named like a dimension; a missing one means any.
   *
   * @throws Rejection.InvalidField if there is no such shape or code, or if no shape has all of
   *     these dimensions
   */
  static CellFilter of(ListedReadModel<?> model, MultiValueMap<String, String> parameters) {
    var by = value(parameters, BY);
    var shapes = by.isBlank() ? model.shapes().all() : List.of(named(model.shapes(), by));
    var codes = new HashMap<String, String>();
    for (var dimension : model.shapes().filters()) {
      var value = value(parameters, dimension.name());
      if (!value.isBlank()) {
        codes.put(dimension.name(), dimension.checked(value));
        shapes = with(dimension, shapes);
      }
    }
    return new CellFilter(by.isBlank() ? model.listed(shapes) : shapes, codes);
  }

  private static String value(MultiValueMap<String, String> parameters, String name) {
    return String.join(",", parameters.getOrDefault(name, List.of()));
  }

  private static Shape named(CellSchema shapes, String name) {
    var shape = shapes.find(name);
    if (shape == null) {
      var names = shapes.all().stream().map(Shape::name).sorted();
      throw new Rejection.InvalidField(
          BY, names.collect(Collectors.joining(", ", "is one of ", "")));
    }
    return shape;
  }

  private static List<Shape> with(CellDimension dimension, Collection<Shape> shapes) {
    var having = shapes.stream().filter(each -> each.indexOf(dimension.name()) >= 0).toList();
    if (having.isEmpty()) {
      throw new Rejection.InvalidField(
          dimension.name(), "is not counted together with the rest that was asked for");
    }
    return having;
  }

  @Override
  public boolean test(Cell cell) {
    var codes = codesByShape.get(cell.key().shape());
    return codes != null
        && codes.entrySet().stream()
            .allMatch(each -> cell.key().codes().get(each.getKey()).equals(each.getValue()));
  }
}
