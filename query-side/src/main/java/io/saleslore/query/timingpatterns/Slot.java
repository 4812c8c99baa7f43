package io.saleslore.query.timingpatterns;

import static io.saleslore.kernel.release.Count.REPLIED;
import static io.saleslore.kernel.release.Count.SENT;

import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Fading;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is believed of one time or gap: its own cases, and what the level above says. */
record Slot(Cell cell, Tries tries, Belief belief) {
  private static final int FEWEST_CASES = 20;
  private static final double WIDEST = 0.4;

  /** The slots of a shape, shrunk towards all of them together. */
  static List<Slot> of(Snapshot patterns, String shape, Fading fading) {
    var cells = patterns.shaped(shape).toList();
    var all = tries(cells, fading);
    return all.isEmpty()
        ? List.of()
        : shrunk(
            cells,
            fading,
            PriorStrength.of(List.of(all)),
            Belief.plain(all.stream().reduce(Tries.NONE, Tries::plus)));
  }

  /** The slots of a shape, each shrunk towards the slot above it. */
  static List<Slot> within(
      List<Slot> above,
      Function<Cell, String> idAbove,
      Snapshot patterns,
      String shape,
      Fading fading) {
    var groups = patterns.shaped(shape).collect(Collectors.groupingBy(idAbove));
    double likeness =
        PriorStrength.of(groups.values().stream().map(each -> tries(each, fading)).toList());
    var slots = new ArrayList<Slot>();
    for (var each : above) {
      var cells = groups.getOrDefault(each.cell().id(), List.of());
      slots.addAll(shrunk(cells, fading, likeness, each.belief()));
    }
    return slots;
  }

  /** Whether it may be spoken of: often enough seen, and surely enough known. */
  boolean isKnown() {
    return tries.cases() >= FEWEST_CASES && belief.interval().width() <= WIDEST;
  }

  Rate rate() {
    return Rate.of(belief.mean(), belief.interval());
  }

  Evidence evidence() {
    return new Evidence(CasesBand.of(tries.cases()), cell.marketers());
  }

  private static List<Slot> shrunk(
      Collection<Cell> cells, Fading fading, double likeness, Belief above) {
    var prior = Belief.around(above.mean(), 1 / (1 / above.strength() + 1 / likeness));
    return cells.stream()
        .map(cell -> new Slot(cell, fading.of(cell, SENT, REPLIED), prior))
        .map(slot -> new Slot(slot.cell, slot.tries, slot.belief.seeing(slot.tries)))
        .toList();
  }

  private static List<Tries> tries(Collection<Cell> cells, Fading fading) {
    return cells.stream()
        .map(cell -> fading.of(cell, SENT, REPLIED))
        .filter(each -> each.cases() > 0)
        .toList();
  }
}
