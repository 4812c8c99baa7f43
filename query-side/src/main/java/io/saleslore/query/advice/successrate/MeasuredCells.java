package io.saleslore.query.advice.successrate;

import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objection patterns as trials of one measure, without the cells that have none. */
final class MeasuredCells {
  private final Map<CellKey, MeasuredCell> cells = new LinkedHashMap<>();

  MeasuredCells(Snapshot patterns, SuccessMeasure measure, ExponentialDecay decay) {
    for (var cell : patterns.cells().values()) {
      var trials = measure.trials(cell, decay);
      if (trials.cases() > 0) {
        cells.put(cell.key(), new MeasuredCell(trials, cell.marketers()));
      }
    }
  }

  Optional<MeasuredCell> find(String shape, String... codes) {
    return Optional.ofNullable(cells.get(CellKey.of(shape, codes)));
  }

  /** The cells of a shape, added up by their first code. */
  Map<String, MeasuredCell> byFirstCode(String shape) {
    var sums = new HashMap<String, MeasuredCell>();
    shaped(shape)
        .forEach(
            cell ->
                sums.merge(cell.getKey().codes().getFirst(), cell.getValue(), MeasuredCell::plus));
    return sums;
  }

  /** How alike the cells of a shape are that share their first codes. */
  double priorStrength(String shape, int sharedCodes) {
    var groups = new HashMap<List<String>, List<Trials>>();
    shaped(shape)
        .forEach(
            cell ->
                groups
                    .computeIfAbsent(
                        cell.getKey().codes().subList(0, sharedCodes), _ -> new ArrayList<>())
                    .add(cell.getValue().trials()));
    return PriorStrength.learn(groups.values());
  }

  private Stream<Map.Entry<CellKey, MeasuredCell>> shaped(String shape) {
    return cells.entrySet().stream().filter(cell -> cell.getKey().shape().equals(shape));
  }
}
