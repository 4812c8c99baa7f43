package io.saleslore.query;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Releases of every kind, at both levels where it has two, each with other codes twice. */
public final class EveryKind {
  private static final List<PatternReleased> ALL = all();

  private EveryKind() {}

  public static List<PatternReleased> releases() {
    return ALL;
  }

  private static List<PatternReleased> all() {
    var releases = new Releases(1, 1);
    for (var kind : FactKind.values()) {
      for (var level : Level.values()) {
        if (!kind.dimensions(level).isEmpty()) {
          releases
              .release(kind, level, YearMonth.of(2026, 3), codes(kind, level, 0), counts(kind))
              .release(kind, level, YearMonth.of(2026, 4), codes(kind, level, 1), counts(kind));
        }
      }
    }
    return releases.all();
  }

  private static List<String> codes(FactKind kind, Level level, int which) {
    return kind.dimensions(level).stream().map(each -> codes(each).get(which)).toList();
  }

  private static List<String> codes(Dimension dimension) {
    return switch (dimension) {
      case OBJECTION -> List.of("budget", "trust");
      case OBJECTION_OR_NONE -> List.of("budget", "none");
      case APPROACH, FIRST_STEP -> List.of("demo", "trial");
      case LATER_STEP -> List.of("discount", "none");
      case INDUSTRY -> List.of("retail", "finance");
      case BUSINESS_SIZE -> List.of("small", "large");
      case PRICE_BAND -> List.of("1k-5k", "over-100k");
      case WEEKDAY -> List.of("tue", "sun");
      case HOUR -> List.of("9", "23");
      case PART_OF_DAY -> List.of("morning", "evening");
      case GAP -> List.of("3", "over-30");
      case ATTEMPT -> List.of("1", "5-plus");
      case CYCLE_LENGTH -> List.of("1-4-weeks", "over-3-months");
      case TEMPLATE -> List.of("template-1", "template-12");
    };
  }

  /** Twenty cases, and half as many of everything that is counted of them. */
  private static Map<Count, Integer> counts(FactKind kind) {
    var counts = new EnumMap<Count, Integer>(Count.class);
    kind.counts().forEach(count -> counts.put(count, counts.isEmpty() ? 20 : 10));
    return counts;
  }
}
