package io.saleslore.query.advice;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.BY_INDUSTRY;
import static io.saleslore.query.objectionpatterns.ObjectionPatterns.BY_SIZE;
import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The levels of evidence for one measure: objection &times; approach &times; industry (or size),
 * objection &times; approach, objection. Each is a Beta-Binomial whose prior is the level above,
 * worth as many cases as that level itself and the likeness of its cells allow (1/strength = 1/that
 * of the level above + 1/learned strength); so a cell without evidence of its own says what the
 * level above says, less surely.
 */
final class Ladder {
  private final Map<List<String>, Cell> cells = new HashMap<>();
  private final Map<String, Sum> objections = new HashMap<>();
  private final Count cases;
  private final Count successes;
  private final double ofApproaches;
  private final double ofIndustries;
  private final double ofSizes;

  /** All approaches against one objection. */
  private record Sum(Tries tries, Cell largest) {
    Sum plus(Sum other) {
      var larger = largest.marketers().compareTo(other.largest.marketers()) < 0;
      return new Sum(tries.plus(other.tries), larger ? other.largest : largest);
    }
  }

  Ladder(Snapshot patterns, Count cases, Count successes) {
    this.cases = cases;
    this.successes = successes;
    ofApproaches = strength(patterns, GENERAL, 1);
    ofIndustries = strength(patterns, BY_INDUSTRY, 2);
    ofSizes = strength(patterns, BY_SIZE, 2);
    patterns.cells().values().stream()
        .filter(cell -> cell.total(cases) > 0)
        .forEach(cell -> cells.put(path(cell.key().shape(), cell.key().codes()), cell));
    patterns
        .shaped(GENERAL)
        .forEach(
            cell ->
                objections.merge(
                    cell.key().codes().getFirst(), new Sum(tries(cell), cell), Sum::plus));
  }

  /** Whatever the approach. */
  Optional<Rung> overall(Objection objection) {
    return Optional.ofNullable(objections.get(objection.code()))
        .map(
            sum ->
                new Rung(
                    Level.OBJECTION,
                    Belief.plain(sum.tries()),
                    sum.tries(),
                    sum.largest().marketers()));
  }

  /** The finest level that knows of this approach, none where it was never tried. */
  Optional<Rung> of(Situation situation, Approach approach) {
    var objection = situation.objection();
    return objection == null
        ? Optional.empty()
        : general(objection, approach).map(general -> finest(situation, approach, general));
  }

  /** Over all industries. */
  Optional<Rung> general(Objection objection, Approach approach) {
    return Optional.ofNullable(cell(GENERAL, objection, approach, null))
        .flatMap(
            cell ->
                overall(objection)
                    .map(above -> rung(Level.OBJECTION_APPROACH, cell, above, ofApproaches)));
  }

  private Rung finest(Situation situation, Approach approach, Rung general) {
    var byIndustry = cell(BY_INDUSTRY, situation.objection(), approach, situation.industry());
    if (byIndustry != null) {
      return rung(Level.OBJECTION_APPROACH_INDUSTRY, byIndustry, general, ofIndustries);
    }
    var bySize = cell(BY_SIZE, situation.objection(), approach, situation.businessSize());
    if (bySize != null) {
      return rung(Level.OBJECTION_APPROACH_SIZE, bySize, general, ofSizes);
    }
    if (situation.industry() == null && situation.businessSize() == null) {
      return general;
    }
    double likeness = situation.industry() == null ? ofSizes : ofIndustries;
    return new Rung(
        general.level(), prior(general, likeness), general.tries(), general.marketers());
  }

  private Rung rung(Level level, Cell cell, Rung above, double likeness) {
    var tries = tries(cell);
    return new Rung(level, prior(above, likeness).seeing(tries), tries, cell.marketers());
  }

  private static Belief prior(Rung above, double likeness) {
    return Belief.around(above.belief().mean(), 1 / (1 / above.belief().strength() + 1 / likeness));
  }

  private @Nullable Cell cell(
      String shape, @Nullable Code objection, Approach approach, @Nullable Code third) {
    if (objection == null || (third == null && !shape.equals(GENERAL))) {
      return null;
    }
    var codes = new ArrayList<>(List.of(objection.code(), approach.code()));
    if (third != null) {
      codes.add(third.code());
    }
    return cells.get(path(shape, codes));
  }

  private double strength(Snapshot patterns, String shape, int sharedCodes) {
    var groups = new HashMap<List<String>, List<Tries>>();
    patterns
        .shaped(shape)
        .filter(cell -> cell.total(cases) > 0)
        .forEach(
            cell ->
                groups
                    .computeIfAbsent(
                        cell.key().codes().subList(0, sharedCodes), _ -> new ArrayList<>())
                    .add(tries(cell)));
    return PriorStrength.of(groups.values());
  }

  private Tries tries(Cell cell) {
    return Tries.of(cell, cases, successes);
  }

  private static List<String> path(String shape, List<String> codes) {
    var path = new ArrayList<>(List.of(shape));
    path.addAll(codes);
    return path;
  }
}
