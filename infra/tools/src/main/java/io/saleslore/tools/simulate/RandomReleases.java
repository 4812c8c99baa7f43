package io.saleslore.tools.simulate;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Weekday;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** Seeded releases over every kind and every code there is. */
public final class RandomReleases {
  private final Random random;
  private final int edition;

  /** The same seed makes the same releases. */
  public RandomReleases(long seed, int edition) {
    this.random = new Random(seed);
    this.edition = edition;
  }

  /** So many, numbered from the first on. */
  public List<PatternReleased> from(long first, int number) {
    return LongStream.range(first, first + number).mapToObj(this::one).toList();
  }

  private PatternReleased one(long number) {
    var kind = FactKind.values()[random.nextInt(FactKind.values().length)];
    var level = kind.hasParent() && random.nextInt(3) == 0 ? Level.PARENT : Level.CROWD;
    return new PatternReleased(
        edition,
        number,
        kind,
        level,
        kind.dimensions(level).stream().map(this::code).toList(),
        counts(kind),
        YearMonth.of(2026, 1).plusMonths(random.nextInt(24)),
        MarketersBand.values()[random.nextInt(4)],
        Commitment.to("a line of " + edition + "/" + number));
  }

  /** Whoever is counted first is all of them; nobody won who is not decided. */
  private Map<Count, Integer> counts(FactKind kind) {
    var counts = new EnumMap<Count, Integer>(Count.class);
    int all = 12 + random.nextInt(60);
    for (var count : kind.counts()) {
      int most = count == Count.WON ? counts.getOrDefault(Count.DECIDED, all) : all;
      counts.put(count, counts.isEmpty() ? all : 1 + random.nextInt(most));
    }
    return counts;
  }

  private String code(Dimension dimension) {
    return switch (dimension) {
      case OBJECTION, OBJECTION_OR_NONE -> one(Objection.values());
      case APPROACH, FIRST_STEP, LATER_STEP -> one(Approach.values());
      case INDUSTRY -> one(Industry.values());
      case BUSINESS_SIZE -> one(BusinessSize.values());
      case PRICE_BAND -> one(PriceBand.values());
      case WEEKDAY -> one(Weekday.values());
      case HOUR -> Integer.toString(random.nextInt(24));
      case PART_OF_DAY -> one(PartOfDay.values());
      case GAP -> one(Gap.values());
      case ATTEMPT -> one(Attempt.values());
      case CYCLE_LENGTH -> one(CycleLength.values());
      case TEMPLATE -> "template-" + (1 + random.nextInt(40));
    };
  }

  private String one(Code... codes) {
    return codes[random.nextInt(codes.length)].code();
  }
}
