package io.saleslore.query.advice;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.Fading;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The levels of evidence for one measure: objection &times; approach &times; industry (or size, or
 * price), objection &times; approach, objection. Each is a Beta-Binomial whose prior is the level
 * above, worth as many cases as that level itself and the likeness of its cells allow (1/strength =
 * 1/that of the level above + 1/learned strength); so a cell without evidence of its own says what
 * the level above says, less surely.
 */
final class Ladder {
  private final Map<List<String>, Cell> cells = new HashMap<>();
  private final Map<String, Sum> objections = new HashMap<>();
  private final Count cases;
  private final Count successes;
  private final Fading fading;
  private final double ofApproaches;
  private final Map<Facet, Double> likeness = new EnumMap<>(Facet.class);

  /** All approaches against one objection. */
  private record Sum(Tries tries, Cell largest) {
    Sum plus(Sum other) {
      var larger = largest.marketers().compareTo(other.largest.marketers()) < 0;
      return new Sum(tries.plus(other.tries), larger ? other.largest : largest);
    }
  }

  Ladder(Snapshot patterns, Count cases, Count successes, Fading fading) {
    this.cases = cases;
    this.successes = successes;
    this.fading = fading;
    ofApproaches = strength(patterns, GENERAL, 1);
    for (var facet : Facet.values()) {
      likeness.put(facet, strength(patterns, facet.shape(), 2));
    }
    patterns.cells().values().stream()
        .filter(this::tellsAnything)
        .forEach(cell -> cells.put(path(cell.key().shape(), cell.key().codes()), cell));
    patterns
        .shaped(GENERAL)
        .filter(this::tellsAnything)
        .forEach(
            cell ->
                objections.merge(
                    cell.key().codes().getFirst(), new Sum(tries(cell), cell), Sum::plus));
  }

  /** Whatever the objection and the approach. */
  Tries all() {
    return objections.values().stream().map(Sum::tries).reduce(Tries.NONE, Tries::plus);
  }

  /** Whatever the approach. */
  Optional<Rung> overall(Objection objection) {
    return overall(objection.code());
  }

  private Optional<Rung> overall(String objection) {
    return Optional.ofNullable(objections.get(objection))
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
        : general(objection, approach)
            .map(general -> finest(situation, objection, approach, general));
  }

  /** Over all industries. */
  Optional<Rung> general(Objection objection, Approach approach) {
    return general(objection.code(), approach.code());
  }

  /** Over all industries, by the codes of objection and approach. */
  Optional<Rung> general(String objection, String approach) {
    return cell(GENERAL, List.of(objection, approach))
        .flatMap(
            cell ->
                overall(objection)
                    .map(above -> rung(Level.OBJECTION_APPROACH, cell, above, ofApproaches)));
  }

  /** With one property of the customer, none where no release knows it. */
  Optional<Rung> with(Facet facet, String objection, String approach, String code) {
    return cell(facet.shape(), List.of(objection, approach, code))
        .flatMap(
            cell ->
                general(objection, approach)
                    .map(general -> rung(facet.level(), cell, general, likeness(facet))));
  }

  /**
   * What the general rate says of customers whose property no release knows: the same, less surely.
   */
  Rung elsewhere(Facet facet, Rung general) {
    return new Rung(
        general.level(), prior(general, likeness(facet)), general.tries(), general.marketers());
  }

  private Rung finest(Situation situation, Objection objection, Approach approach, Rung general) {
    var industry = with(Facet.INDUSTRY, objection, approach, situation.industry());
    var size = with(Facet.SIZE, objection, approach, situation.businessSize());
    if (industry.isPresent() || size.isPresent()) {
      return industry.or(() -> size).orElseThrow();
    }
    if (situation.industry() == null && situation.businessSize() == null) {
      return general;
    }
    return elsewhere(situation.industry() == null ? Facet.SIZE : Facet.INDUSTRY, general);
  }

  private Optional<Rung> with(
      Facet facet, Objection objection, Approach approach, @Nullable Code code) {
    return code == null
        ? Optional.empty()
        : with(facet, objection.code(), approach.code(), code.code());
  }

  private Rung rung(Level level, Cell cell, Rung above, double strength) {
    var tries = tries(cell);
    return new Rung(level, prior(above, strength).seeing(tries), tries, cell.marketers());
  }

  private double likeness(Facet facet) {
    return likeness.getOrDefault(facet, PriorStrength.UNLEARNED);
  }

  private boolean tellsAnything(Cell cell) {
    return tries(cell).cases() > 0;
  }

  private static Belief prior(Rung above, double likeness) {
    return Belief.around(above.belief().mean(), 1 / (1 / above.belief().strength() + 1 / likeness));
  }

  private Optional<Cell> cell(String shape, List<String> codes) {
    return Optional.ofNullable(cells.get(path(shape, codes)));
  }

  private double strength(Snapshot patterns, String shape, int sharedCodes) {
    var groups = new HashMap<List<String>, List<Tries>>();
    patterns
        .shaped(shape)
        .filter(this::tellsAnything)
        .forEach(
            cell ->
                groups
                    .computeIfAbsent(
                        cell.key().codes().subList(0, sharedCodes), _ -> new ArrayList<>())
                    .add(tries(cell)));
    return PriorStrength.of(groups.values());
  }

  private Tries tries(Cell cell) {
    return fading.of(cell, cases, successes);
  }

  private static List<String> path(String shape, List<String> codes) {
    var path = new ArrayList<>(List.of(shape));
    path.addAll(codes);
    return path;
  }
}
