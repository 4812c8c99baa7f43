package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Code;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a read model were asked for: by their shape, and by codes at the positions that
 * each shape gives a name.
 */
public final class Wanted implements Predicate<Cell> {
  private final Map<String, List<String>> shapes;
  private final Map<String, String> codes;

  private Wanted(Map<String, List<String>> shapes, Map<String, String> codes) {
    this.shapes = shapes;
    this.codes = codes;
  }

  /** All cells of these shapes, each with the names of its codes. */
  public static Wanted among(Map<String, List<String>> shapes) {
    return new Wanted(shapes, Map.of());
  }

  /**
   * Those of one shape; all where it is null.
   *
   * @throws Rejection.InvalidField if there is no such shape
   */
  public Wanted by(@Nullable String shape) {
    if (shape == null || shape.isBlank()) {
      return this;
    }
    var names = shapes.get(shape);
    if (names == null) {
      throw new Rejection.InvalidField("by", "is one of " + sorted(shapes.keySet()));
    }
    return new Wanted(Map.of(shape, names), codes);
  }

  /**
   * Those with this code there; all where it is null.
   *
   * @throws Rejection.InvalidField if no shape knows it together with what was asked before
   */
  public Wanted with(String name, @Nullable Code code) {
    return with(name, code == null ? null : code.code());
  }

  /**
   * Those with this code there; all where it is null.
   *
   * @throws Rejection.InvalidField if no shape knows it together with what was asked before
   */
  public Wanted with(String name, @Nullable String code) {
    if (code == null) {
      return this;
    }
    var knowing =
        shapes.entrySet().stream()
            .filter(shape -> shape.getValue().contains(name))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (knowing.isEmpty()) {
      throw new Rejection.InvalidField(
          name, "is not counted together with the rest that was asked for");
    }
    var all = new TreeMap<>(codes);
    all.put(name, code);
    return new Wanted(knowing, all);
  }

  @Override
  public boolean test(Cell cell) {
    var names = shapes.get(cell.key().shape());
    return names != null
        && codes.entrySet().stream()
            .allMatch(
                each ->
                    cell.key().codes().get(names.indexOf(each.getKey())).equals(each.getValue()));
  }

  private static String sorted(Iterable<String> names) {
    var all = new java.util.TreeSet<String>();
    names.forEach(all::add);
    return String.join(", ", all);
  }
}
