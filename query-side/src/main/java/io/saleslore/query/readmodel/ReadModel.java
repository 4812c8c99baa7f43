package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/** Which cells a release adds to: all that one read model has to say about its projection. */
public interface ReadModel {
  /** Its name in addresses and in the database, such as {@code objection-patterns}. */
  String name();

  /** The cells that the release adds to, each at most once; none where it is of no concern. */
  List<CellKey> cells(PatternReleased release);
}
