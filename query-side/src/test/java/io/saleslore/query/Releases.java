package io.saleslore.query;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A seeded stream of releases as a gate would make them. */
public final class Releases {
  private final Random random;
  private final int edition;
  private final List<PatternReleased> all = new ArrayList<>();

  public Releases(long seed, int edition) {
    this.random = new Random(seed);
    this.edition = edition;
  }

  public List<PatternReleased> all() {
    return List.copyOf(all);
  }

  /** Any number of random ones about few codes, so that they meet in the same cells. */
  public Releases random(int number) {
    for (int i = 0; i < number; i++) {
      var objection = one(Objection.BUDGET, Objection.TRUST).code();
      var approach = one(Approach.ROI_CALCULATOR, Approach.DEMO, Approach.DISCOUNT).code();
      int tried = 10 + random.nextInt(30);
      int eased = random.nextInt(tried + 1);
      int decided = random.nextInt(tried + 1);
      int won = random.nextInt(decided + 1);
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          var industry = one(Industry.MANUFACTURING, Industry.RETAIL, Industry.FINANCE).code();
          var codes = List.of(objection, approach, industry);
          tries(FactKind.OBJECTION_BY_INDUSTRY, Level.CROWD, codes, tried, eased, decided, won);
        }
        case 2 -> {
          var codes = List.of(objection, approach);
          tries(FactKind.OBJECTION_BY_INDUSTRY, Level.PARENT, codes, tried, eased, decided, won);
        }
        case 3 -> {
          var codes =
              List.of(objection, approach, one(BusinessSize.SMALL, BusinessSize.LARGE).code());
          tries(FactKind.OBJECTION_BY_SIZE, Level.CROWD, codes, tried, eased, decided, won);
        }
        default -> {
          var counts = Map.of(Count.DECIDED, tried, Count.WON, eased);
          add(FactKind.DEAL_BY_SIZE, Level.CROWD, List.of("small"), counts);
        }
      }
    }
    return this;
  }

  /** Tries at chance, released in lots of 20. */
  public Releases drawn(
      Objection objection, Approach approach, Industry industry, int lots, double rate) {
    for (int lot = 0; lot < lots; lot++) {
      int eased = 0;
      for (int i = 0; i < 20; i++) {
        eased += random.nextDouble() < rate ? 1 : 0;
      }
      known(objection, approach, industry, 20, eased);
    }
    return this;
  }

  public Releases known(
      Objection objection, Approach approach, Industry industry, int tried, int eased) {
    boolean parent = industry.isUnknown();
    var codes = new ArrayList<>(List.of(objection.code(), approach.code()));
    if (!parent) {
      codes.add(industry.code());
    }
    var level = parent ? Level.PARENT : Level.CROWD;
    return tries(FactKind.OBJECTION_BY_INDUSTRY, level, codes, tried, eased, tried, eased / 2);
  }

  public Releases known(
      Objection objection, Approach approach, BusinessSize size, int tried, int eased) {
    var codes = List.of(objection.code(), approach.code(), size.code());
    return tries(FactKind.OBJECTION_BY_SIZE, Level.CROWD, codes, tried, eased, tried, eased / 2);
  }

  /** One release as it is said here. */
  public Releases release(
      FactKind kind, Level level, YearMonth month, List<String> codes, Map<Count, Integer> counts) {
    all.add(
        new PatternReleased(
            edition,
            all.size(),
            kind,
            level,
            codes,
            counts,
            month,
            one(MarketersBand.FROM_10_TO_19, MarketersBand.FROM_20_TO_49),
            Commitment.to("a line")));
    return this;
  }

  /** One release of so many cases, each of which goes well at this rate. */
  public Releases drawn(
      FactKind kind, YearMonth month, List<String> codes, int cases, double rate) {
    int good = (int) random.doubles(cases).filter(each -> each < rate).count();
    var counts =
        switch (kind) {
          case MESSAGE_TIMING, FOLLOW_UP -> Map.of(Count.SENT, cases, Count.REPLIED, good);
          case CONCERN_BY_INDUSTRY -> Map.of(Count.RAISED, good);
          default -> Map.of(Count.DECIDED, cases, Count.WON, good);
        };
    return release(kind, Level.CROWD, month, codes, counts);
  }

  /** Uses of a template, of the parent crowd where no objection is named. */
  public Releases used(int template, @Nullable Objection objection, int used, int eased) {
    var counts = new HashMap<Count, Integer>();
    counts.put(Count.USED, used);
    counts.put(Count.REPLIED, used / 4);
    counts.put(Count.EASED, eased);
    counts.put(Count.DECIDED, used);
    counts.put(Count.WON, eased / 2);
    var code = "template-" + template;
    return objection == null
        ? add(FactKind.TEMPLATE_USE, Level.PARENT, List.of(code), counts)
        : add(FactKind.TEMPLATE_USE, Level.CROWD, List.of(code, objection.code()), counts);
  }

  private Releases tries(
      FactKind kind, Level level, List<String> codes, int tried, int eased, int decided, int won) {
    var counts = new HashMap<Count, Integer>();
    counts.put(Count.TRIED, tried);
    counts.put(Count.EASED, eased);
    counts.put(Count.DECIDED, decided);
    counts.put(Count.WON, won);
    return add(kind, level, codes, counts);
  }

  private Releases add(FactKind kind, Level level, List<String> codes, Map<Count, Integer> counts) {
    return release(kind, level, YearMonth.of(2026, 1 + random.nextInt(4)), codes, counts);
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
