package io.saleslore.query.advice.successrate;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The objection patterns as trials of one measure, without the cells that have none. */
final class MeasuredCells {
  private final SortedMap<String, SortedMap<String, MeasuredCell>> general = new TreeMap<>();
  private final Map<ApproachPair, Map<CustomerAttribute, SortedMap<String, MeasuredCell>>> groups =
      new HashMap<>();

  MeasuredCells(Snapshot patterns, SuccessMeasure measure, ExponentialDecay decay) {
    patterns.shaped(GENERAL).forEach(cell -> addGeneral(cell, measure.trials(cell, decay)));
    for (var attribute : CustomerAttribute.values()) {
      patterns
          .shaped(attribute.shape())
          .forEach(cell -> add(attribute, cell, measure.trials(cell, decay)));
    }
  }

  private void addGeneral(Cell cell, Trials trials) {
    if (trials.cases() > 0) {
      var pair = ApproachPair.of(cell.key().codes());
      general
          .computeIfAbsent(pair.objection(), _ -> new TreeMap<>())
          .put(pair.approach(), new MeasuredCell(trials, cell.marketers()));
    }
  }

  private void add(CustomerAttribute attribute, Cell cell, Trials trials) {
    if (trials.cases() > 0) {
      groups
          .computeIfAbsent(ApproachPair.of(cell.key().codes()), _ -> new HashMap<>())
          .computeIfAbsent(attribute, _ -> new TreeMap<>())
          .put(cell.key().codes().get(2), new MeasuredCell(trials, cell.marketers()));
    }
  }

  /** All pairs, in order. */
  List<ApproachPair> pairs() {
    return general.entrySet().stream()
        .flatMap(
            each -> each.getValue().keySet().stream().map(a -> new ApproachPair(each.getKey(), a)))
        .toList();
  }

  /** Whoever the customer. */
  Optional<MeasuredCell> general(ApproachPair pair) {
    return Optional.ofNullable(approaches(pair.objection()).get(pair.approach()));
  }

  /** Whoever the customer, by approach. */
  SortedMap<String, MeasuredCell> approaches(String objection) {
    return general.getOrDefault(objection, Collections.emptySortedMap());
  }

  /** The trials of each approach against each objection. */
  SortedMap<String, SortedMap<String, Trials>> trials() {
    var trials = new TreeMap<String, SortedMap<String, Trials>>();
    general.forEach((objection, cells) -> trials.put(objection, trials(cells)));
    return trials;
  }

  /** By the code of the customer's attribute. */
  SortedMap<String, MeasuredCell> groups(ApproachPair pair, CustomerAttribute attribute) {
    return groups
        .getOrDefault(pair, Map.of())
        .getOrDefault(attribute, Collections.emptySortedMap());
  }

  /** The same as trials. */
  SortedMap<String, Trials> groupTrials(ApproachPair pair, CustomerAttribute attribute) {
    return trials(groups(pair, attribute));
  }

  /**
   * The trials of all others together, who are released without this attribute. Each kind tells the
   * same tries; where one tells of more than all, those are not the same ones, and all are others'.
   */
  Trials otherTrials(ApproachPair pair, CustomerAttribute attribute) {
    var all = general(pair).map(MeasuredCell::trials).orElse(Trials.NONE);
    var others = all.minus(Trials.sum(groupTrials(pair, attribute).values()));
    return others.successes() < 0 || others.failures() < 0 ? all : others;
  }

  private static SortedMap<String, Trials> trials(Map<String, MeasuredCell> cells) {
    var trials = new TreeMap<String, Trials>();
    cells.forEach((code, cell) -> trials.put(code, cell.trials()));
    return trials;
  }
}
