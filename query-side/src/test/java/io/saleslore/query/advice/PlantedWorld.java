package io.saleslore.query.advice;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Seeded tries whose true rates are known, as far as a gate would let them out: what makes no dozen
 * by industry is released for all, what makes none by size or price is not released.
 */
public final class PlantedWorld {
  public static final List<Objection> OBJECTIONS =
      Arrays.stream(Objection.values()).limit(10).toList();
  public static final List<Approach> APPROACHES =
      List.of(Approach.ROI_CALCULATOR, Approach.DISCOUNT, Approach.DEMO, Approach.PAYMENT_PLAN);
  public static final List<Industry> INDUSTRIES =
      List.of(
          Industry.MANUFACTURING,
          Industry.PROFESSIONAL_SERVICES,
          Industry.HEALTHCARE,
          Industry.RETAIL,
          Industry.INFORMATION,
          Industry.HOSPITALITY);
  public static final List<BusinessSize> SIZES =
      Arrays.stream(BusinessSize.values()).limit(5).toList();
  public static final List<PriceBand> PRICES = Arrays.stream(PriceBand.values()).limit(4).toList();
  private static final int[] COMMON_OBJECTIONS = {30, 6, 6, 12, 6, 6, 12, 6, 6, 12};
  private static final int[] COMMON_INDUSTRIES = {26, 18, 17, 17, 12, 10};
  private static final int[] COMMON_SIZES = {10, 20, 30, 25, 15};
  private static final int MONTHS = 10;

  private final Random random;
  private final ToDoubleFunction<Try> rate;
  private final Map<CellKey, int[][]> counts = new LinkedHashMap<>();

  /** One try, and how likely it is to ease. */
  public record Try(
      Objection objection,
      Approach approach,
      Industry industry,
      BusinessSize size,
      PriceBand price) {
    public CustomerSituation situation() {
      return new CustomerSituation(objection, industry, size, price);
    }
  }

  public PlantedWorld(long seed, ToDoubleFunction<Try> rate) {
    this.random = new Random(seed);
    this.rate = rate;
  }

  /** The objection patterns after so many tries. */
  public Snapshot patterns(int tries) {
    for (int i = 0; i < tries; i++) {
      add(any());
    }
    var cells = new TreeMap<String, Cell>();
    counts.forEach(
        (key, months) -> {
          boolean general = key.shape().equals(ObjectionPatterns.GENERAL);
          if (general || Arrays.stream(months).mapToInt(each -> each[0]).sum() >= 12) {
            cells.put(key.id(), cell(key, months));
          }
        });
    return new Snapshot(1, 1, tries, cells);
  }

  /** The true rate of all who are like this one in what is not null. */
  public double truth(CustomerSituation situation, Approach approach) {
    var objection = Objects.requireNonNull(situation.objection());
    double sum = 0;
    double weights = 0;
    for (var industry : INDUSTRIES) {
      for (var size : SIZES) {
        for (var price : PRICES) {
          double weight =
              weight(
                      situation.industry(),
                      industry,
                      COMMON_INDUSTRIES[INDUSTRIES.indexOf(industry)])
                  * weight(situation.businessSize(), size, COMMON_SIZES[SIZES.indexOf(size)])
                  * weight(situation.priceBand(), price, pricesOf(size)[PRICES.indexOf(price)]);
          weights += weight;
          sum += weight * rate.applyAsDouble(new Try(objection, approach, industry, size, price));
        }
      }
    }
    return sum / weights;
  }

  private static double weight(@Nullable Object wanted, Object is, double share) {
    return wanted == null || wanted == is ? share : 0;
  }

  /** Larger firms pay more. */
  private static int[] pricesOf(BusinessSize size) {
    return switch (size) {
      case SOLO -> new int[] {50, 50, 0, 0};
      case MICRO -> new int[] {10, 70, 20, 0};
      case SMALL -> new int[] {0, 25, 75, 0};
      case MEDIUM -> new int[] {0, 5, 45, 50};
      case LARGE, UNKNOWN -> new int[] {0, 0, 15, 85};
    };
  }

  private Try any() {
    var size = one(SIZES, COMMON_SIZES);
    return new Try(
        one(OBJECTIONS, COMMON_OBJECTIONS),
        APPROACHES.get(random.nextInt(APPROACHES.size())),
        one(INDUSTRIES, COMMON_INDUSTRIES),
        size,
        one(PRICES, pricesOf(size)));
  }

  private void add(Try each) {
    int month = random.nextInt(MONTHS);
    int eased = random.nextDouble() < rate.applyAsDouble(each) ? 1 : 0;
    int won = random.nextDouble() < (eased == 1 ? 0.92 : 0.05) ? 1 : 0;
    var objection = each.objection().code();
    var approach = each.approach().code();
    for (var key :
        List.of(
            CellKey.of(ObjectionPatterns.GENERAL, objection, approach),
            CellKey.of(ObjectionPatterns.BY_INDUSTRY, objection, approach, each.industry().code()),
            CellKey.of(ObjectionPatterns.BY_SIZE, objection, approach, each.size().code()),
            CellKey.of(ObjectionPatterns.BY_PRICE, objection, approach, each.price().code()))) {
      var count = counts.computeIfAbsent(key, _ -> new int[MONTHS][3])[month];
      count[0]++;
      count[1] += eased;
      count[2] += won;
    }
  }

  private static Cell cell(CellKey key, int[][] counts) {
    var months = new TreeMap<YearMonth, Map<Count, Long>>();
    for (int month = 0; month < MONTHS; month++) {
      var sums = new HashMap<Count, Long>();
      sums.put(Count.TRIED, (long) counts[month][0]);
      sums.put(Count.EASED, (long) counts[month][1]);
      sums.put(Count.DECIDED, (long) counts[month][0]);
      sums.put(Count.WON, (long) counts[month][2]);
      months.put(YearMonth.of(2025, 1 + month), sums);
    }
    return new Cell(key, 0, MarketersBand.FROM_10_TO_19, months);
  }

  private <T> T one(List<T> choices, int[] weights) {
    int at = random.nextInt(Arrays.stream(weights).sum());
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) {
        return choices.get(i);
      }
    }
    throw new IllegalArgumentException("weights are positive");
  }
}
