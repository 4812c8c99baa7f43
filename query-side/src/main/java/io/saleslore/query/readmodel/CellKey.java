package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/**
 * Names a cell of a read model.
 *
 * @param shape what the codes stand for, such as {@code objection-approach}
 */
public record CellKey(String shape, List<String> codes) {
  /** Copies the codes. */
  public CellKey {
    codes = List.copyOf(codes);
  }

  /** A key of these codes. */
  public static CellKey of(String shape, String... codes) {
    return new CellKey(shape, List.of(codes));
  }

  /** The coarse cell; where the release is of a crowd and not of its parent, the finer one too. */
  public static List<CellKey> byLevel(PatternReleased release, CellKey coarse, CellKey fine) {
    return release.level() == Level.PARENT ? List.of(coarse) : List.of(coarse, fine);
  }

  /** Shape and codes in one, by which cells are stored and put in order. */
  public String id() {
    return shape + ":" + String.join("/", codes);
  }
}
