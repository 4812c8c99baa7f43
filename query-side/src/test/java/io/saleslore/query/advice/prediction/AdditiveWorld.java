package io.saleslore.query.advice.prediction;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.LogOdds;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Tries whose log odds are the sum of what each of their codes adds. */
final class AdditiveWorld {
  private static final List<Objection> OBJECTIONS =
      List.of(Objection.BUDGET, Objection.TRUST, Objection.SPEED);
  private static final List<Approach> APPROACHES =
      List.of(Approach.ROI_CALCULATOR, Approach.DISCOUNT, Approach.DEMO, Approach.CASE_STUDY);
  private static final List<Industry> INDUSTRIES =
      List.of(Industry.MANUFACTURING, Industry.RETAIL, Industry.HEALTHCARE);
  private static final List<BusinessSize> SIZES =
      List.of(BusinessSize.SMALL, BusinessSize.MEDIUM, BusinessSize.LARGE);
  private static final List<PriceBand> PRICES =
      List.of(PriceBand.FROM_1K_TO_5K, PriceBand.FROM_5K_TO_20K);
  private static final int MONTHS = 12;

  private final Random random;
  private final double effect;
  private final Map<String, Double> effects = new TreeMap<>();

  AdditiveWorld(int seed, double effect) {
    this.random = new Random(seed);
    this.effect = effect;
  }

  TestedRates tested() {
    var patterns = RateFixtures.patterns(releases());
    var rates = SuccessRates.of(patterns);
    var skill = new ForecastHistory(patterns, SuccessMeasure.EASED).test();
    return new TestedRates(rates, rates.eased(), skill);
  }

  Releases releases() {
    var releases = new Releases(random.nextInt(), 1);
    for (int month = 0; month < MONTHS; month++) {
      var sums = new TreeMap<String, int[]>();
      for (int i = 0; i < 700; i++) {
        var each = any();
        boolean eased = random.nextDouble() < rate(each);
        var pair = each.objection.code() + "/" + each.approach.code() + "/";
        count(
            sums, FactKind.OBJECTION_BY_INDUSTRY.name() + ":" + pair + each.industry.code(), eased);
        count(sums, FactKind.OBJECTION_BY_SIZE.name() + ":" + pair + each.size.code(), eased);
        count(sums, FactKind.OBJECTION_BY_PRICE.name() + ":" + pair + each.price.code(), eased);
      }
      var when = YearMonth.of(2025, 1 + month);
      sums.forEach((crowd, counts) -> release(releases, when, crowd, counts));
    }
    return releases;
  }

  double rate(Question each) {
    double pair = 0.7 * drawn(each.objection.code() + each.approach.code());
    double industry = 0.5 * drawn(each.approach.code() + each.industry.code());
    double size = 0.3 * drawn(each.approach.code() + each.size.code());
    double price = 0.2 * drawn(each.approach.code() + each.price.code());
    return LogOdds.probability(-0.2 + effect * (pair + industry + size + price));
  }

  List<Question> questions() {
    return OBJECTIONS.stream()
        .flatMap(
            o ->
                APPROACHES.stream()
                    .map(a -> new Question(o, a, one(INDUSTRIES), one(SIZES), one(PRICES))))
        .flatMap(
            each ->
                INDUSTRIES.stream()
                    .map(
                        i ->
                            new Question(
                                each.objection, each.approach, i, one(SIZES), one(PRICES))))
        .toList();
  }

  private double drawn(String what) {
    return effects.computeIfAbsent(what, _ -> random.nextGaussian());
  }

  private Question any() {
    return new Question(one(OBJECTIONS), one(APPROACHES), one(INDUSTRIES), one(SIZES), one(PRICES));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static void count(Map<String, int[]> sums, String crowd, boolean eased) {
    var counts = sums.computeIfAbsent(crowd, _ -> new int[2]);
    counts[0]++;
    counts[1] += eased ? 1 : 0;
  }

  private static void release(Releases releases, YearMonth month, String crowd, int[] counts) {
    var kind = FactKind.valueOf(crowd.split(":", 2)[0]);
    var codes = List.of(crowd.split(":", 2)[1].split("/", -1));
    boolean parent = counts[0] < 10;
    if (parent && kind != FactKind.OBJECTION_BY_INDUSTRY) {
      return;
    }
    releases.release(
        kind,
        parent ? Level.PARENT : Level.CROWD,
        month,
        parent ? codes.subList(0, 2) : codes,
        Map.of(
            Count.TRIED, counts[0],
            Count.EASED, counts[1],
            Count.DECIDED, counts[0],
            Count.WON, counts[1] / 2));
  }

  record Question(
      Objection objection,
      Approach approach,
      Industry industry,
      BusinessSize size,
      PriceBand price) {
    CustomerSituation situation() {
      return new CustomerSituation(objection, industry, size, price);
    }
  }
}
