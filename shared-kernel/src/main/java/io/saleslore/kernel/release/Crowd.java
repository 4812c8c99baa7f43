package io.saleslore.kernel.release;

import io.saleslore.kernel.vocabulary.PartOfDay;
import java.util.List;

/**
 * Those facts of a kind that share their codes. It can hold nothing but codes of the closed
 * vocabularies: that is what keeps words out of the global zone.
 */
public record Crowd(FactKind kind, Level level, List<String> codes) {
  /**
   * Checks each code against its position.
   *
   * @throws IllegalArgumentException if the number of codes or one of them does not fit; the
   *     message names the dimension, not the text
   */
  public Crowd {
    codes = List.copyOf(codes);
    var dimensions = kind.dimensions(level);
    if (codes.size() != dimensions.size() || codes.isEmpty()) {
      throw new IllegalArgumentException(
          kind.code() + " has " + dimensions.size() + " codes at level " + level.code());
    }
    for (int i = 0; i < codes.size(); i++) {
      if (!dimensions.get(i).holds(codes.get(i))) {
        throw new IllegalArgumentException("no code of " + dimensions.get(i));
      }
    }
  }

  /** A crowd of the kind's own, finest level. */
  public static Crowd of(FactKind kind, String... codes) {
    return new Crowd(kind, Level.CROWD, List.of(codes));
  }

  /** Whether one of the codes says that nothing is known, so that only the parent may count it. */
  public boolean hasUnknown() {
    return codes.contains("unknown");
  }

  /**
   * The coarser crowd that leftover facts move to.
   *
   * @throws IllegalStateException if this is a parent already or the kind has none
   */
  public Crowd parent() {
    if (level == Level.PARENT || !kind.hasParent()) {
      throw new IllegalStateException(kind.code() + " has no parent at level " + level.code());
    }
    var coarser =
        kind == FactKind.MESSAGE_TIMING
            ? List.of(codes.getFirst(), PartOfDay.of(Integer.parseInt(codes.get(1))).code())
            : codes.subList(0, kind.dimensions(Level.PARENT).size());
    return new Crowd(kind, Level.PARENT, coarser);
  }
}
