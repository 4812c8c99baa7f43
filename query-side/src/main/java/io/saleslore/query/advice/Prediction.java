package io.saleslore.query.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Rate.Percents;
import io.saleslore.query.readmodel.Snapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How likely an approach is to work.
 *
 * @param measure what counts as working
 * @param probability in per cent, null where there is not enough evidence
 * @param plain how often anything works, whatever the objection and the approach
 * @param skill how much better than the plain rate the predictions of the past were
 * @param basis what the probability is made from
 * @param edition the edition that answered
 * @param release the number of the last release that the answer rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Prediction(
    Asked situation,
    Approach approach,
    Measure measure,
    boolean notEnoughEvidence,
    @Nullable Integer probability,
    @Nullable Percents interval,
    @Nullable Rate plain,
    Skill.Shown skill,
    List<Basis> basis,
    String sentence,
    String model,
    int edition,
    long release) {
  private static final double WIDEST = 0.4;

  /** What was asked about, null where it was neither said nor seen. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(
      @Nullable Objection objection,
      @Nullable Industry industry,
      @Nullable BusinessSize businessSize,
      @Nullable PriceBand priceBand) {
    Map<Facet, Code> customer() {
      var customer = new EnumMap<Facet, Code>(Facet.class);
      put(customer, Facet.INDUSTRY, industry);
      put(customer, Facet.SIZE, businessSize);
      put(customer, Facet.PRICE, priceBand);
      return customer;
    }

    private static void put(Map<Facet, Code> customer, Facet facet, @Nullable Code code) {
      if (code != null) {
        customer.put(facet, code);
      }
    }
  }

  /** A rate that the probability is made from. */
  record Basis(Level level, Rate rate, Evidence evidence) {
    static Basis of(Rung rung) {
      return new Basis(rung.level(), rung.rate(), rung.evidence());
    }
  }

  static Prediction of(
      Asked asked, Approach approach, Measure measure, Forecast forecast, Snapshot patterns) {
    var objection = asked.objection();
    if (objection == null) {
      return refused(
          asked,
          approach,
          measure,
          forecast,
          patterns,
          "No objection was seen, so there is nothing to compare this situation with.");
    }
    var told = forecast.of(objection.code(), approach.code(), asked.customer());
    if (told.isEmpty()) {
      return refused(
          asked,
          approach,
          measure,
          forecast,
          patterns,
          "Not enough evidence: %s was not tried often enough against %s."
              .formatted(approach.code(), objection.code()));
    }
    if (!forecast.isSkilled()) {
      return refused(
          asked,
          approach,
          measure,
          forecast,
          patterns,
          "Not enough evidence: tested on what they had not seen, predictions were no better than"
              + " the plain rate; no difference is shown.");
    }
    var probability = told.get();
    return probability.interval().width() > WIDEST
        ? refused(
            asked,
            approach,
            measure,
            forecast,
            patterns,
            "Not enough evidence: the probability is not known more closely than %d–%d %%."
                .formatted(
                    Rate.percent(probability.interval().low()),
                    Rate.percent(probability.interval().high())))
        : told(asked, objection, approach, measure, forecast, patterns, probability);
  }

  private static Prediction told(
      Asked asked,
      Objection objection,
      Approach approach,
      Measure measure,
      Forecast forecast,
      Snapshot patterns,
      Forecast.Told told) {
    var rate = Rate.of(told.probability(), told.interval());
    var basis = told.basis().stream().map(Basis::of).toList();
    return new Prediction(
        asked,
        approach,
        measure,
        false,
        rate.rate(),
        rate.interval(),
        plain(forecast),
        forecast.skill().shown(),
        basis,
        "%s against %s is likely to %s in %d %% of such situations (95 %% interval %d–%d %%); made from %s."
            .formatted(
                approach.code(),
                objection.code(),
                measure == Measure.EASED ? "ease" : "win",
                rate.rate(),
                rate.interval().low(),
                rate.interval().high(),
                basis.stream().map(Prediction::inWords).collect(Collectors.joining(", "))),
        Forecast.MODEL,
        patterns.edition(),
        patterns.position());
  }

  private static String inWords(Basis basis) {
    return "%s (%d %% of %s cases from at least %s marketers)"
        .formatted(
            basis.level().code(),
            basis.rate().rate(),
            basis.evidence().cases().code(),
            basis.evidence().marketers().code());
  }

  private static Prediction refused(
      Asked asked,
      Approach approach,
      Measure measure,
      Forecast forecast,
      Snapshot patterns,
      String sentence) {
    return new Prediction(
        asked,
        approach,
        measure,
        true,
        null,
        null,
        plain(forecast),
        forecast.skill().shown(),
        List.of(),
        sentence,
        Forecast.MODEL,
        patterns.edition(),
        patterns.position());
  }

  private static @Nullable Rate plain(Forecast forecast) {
    return Rate.observed(forecast.foundation().all());
  }
}
