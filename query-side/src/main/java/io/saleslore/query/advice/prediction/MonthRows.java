package io.saleslore.query.advice.prediction;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The trials of one month with their features as they were known before it. */
record MonthRows(
    Snapshot patterns, SuccessMeasure measure, YearMonth month, LogOddsFeatures before) {
  /** Those by the attribute; by industry also those whose industry no release knows. */
  List<BinomialRow> of(CustomerAttribute attribute) {
    var rows = new ArrayList<BinomialRow>();
    var inCrowds = new HashMap<List<String>, Trials>();
    patterns
        .shaped(attribute.shape())
        .forEach(
            cell -> {
              var codes = cell.key().codes();
              var trials = trials(cell);
              inCrowds.merge(codes.subList(0, 2), trials, Trials::plus);
              add(rows, before.of(attribute, codes.get(0), codes.get(1), codes.get(2)), trials);
            });
    if (attribute == CustomerAttribute.INDUSTRY) {
      addParents(rows, inCrowds);
    }
    return rows;
  }

  private void addParents(List<BinomialRow> rows, Map<List<String>, Trials> inCrowds) {
    patterns
        .shaped(GENERAL)
        .forEach(
            cell -> {
              var codes = cell.key().codes();
              var crowds = inCrowds.getOrDefault(codes, Trials.NONE);
              add(rows, before.of(codes.get(0), codes.get(1)), trials(cell).minus(crowds));
            });
  }

  private void add(List<BinomialRow> rows, double[] features, Trials trials) {
    if (trials.cases() > 0) {
      rows.add(new BinomialRow(LogOdds.of(before.plain()), features, trials));
    }
  }

  private Trials trials(Cell cell) {
    return measure.trials(cell, month);
  }
}
