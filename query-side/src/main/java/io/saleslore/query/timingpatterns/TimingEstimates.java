package io.saleslore.query.timingpatterns;

import static io.saleslore.kernel.release.Count.REPLIED;
import static io.saleslore.kernel.release.Count.SENT;

import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.HalfLifeSelection;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Partially pooled estimates of one shape of the timing patterns and of what lies within it. */
final class TimingEstimates {
  private final Snapshot patterns;
  private final ExponentialDecay decay;
  private final List<TimingEstimate> coarse;

  private TimingEstimates(Snapshot patterns, String shape) {
    this.patterns = patterns;
    var cells = patterns.shaped(shape).toList();
    decay = HalfLifeSelection.learn(cells, SENT, REPLIED);
    coarse = ofShape(cells);
  }

  /** By the hour where hours hold most of what is released, else by the part of day. */
  static List<TimingEstimate> ofMessages(Snapshot patterns) {
    var estimates = new TimingEstimates(patterns, TimingPatterns.WEEKDAY_PART);
    var hours = estimates.hours();
    return 2 * cases(hours) >= cases(estimates.coarse) ? hours : estimates.coarse;
  }

  static List<TimingEstimate> ofFollowUps(Snapshot patterns) {
    return new TimingEstimates(patterns, TimingPatterns.GAP).coarse;
  }

  /** Each shrunk towards all of them together. */
  private List<TimingEstimate> ofShape(Collection<Cell> cells) {
    var all = trials(cells);
    return all.isEmpty()
        ? List.of()
        : shrunk(
            cells,
            BetaEstimate.withUniformPrior(Trials.sum(all))
                .priorOfCells(PriorStrength.learn(List.of(all))));
  }

  /** Each shrunk towards its part of day. */
  private List<TimingEstimate> hours() {
    var byPart =
        patterns
            .shaped(TimingPatterns.WEEKDAY_HOUR)
            .collect(Collectors.groupingBy(TimingEstimates::partOf));
    double strength = PriorStrength.learn(byPart.values().stream().map(this::trials).toList());
    return coarse.stream()
        .flatMap(
            part ->
                shrunk(
                    byPart.getOrDefault(part.cell().id(), List.of()),
                    part.estimate().priorOfCells(strength))
                    .stream())
        .toList();
  }

  private List<TimingEstimate> shrunk(Collection<Cell> cells, BetaEstimate prior) {
    return cells.stream()
        .map(
            cell -> {
              var trials = decay.trials(cell, SENT, REPLIED);
              return new TimingEstimate(cell, trials, prior.updated(trials));
            })
        .toList();
  }

  private List<Trials> trials(Collection<Cell> cells) {
    return cells.stream()
        .map(cell -> decay.trials(cell, SENT, REPLIED))
        .filter(each -> each.cases() > 0)
        .toList();
  }

  private static double cases(List<TimingEstimate> estimates) {
    return estimates.stream().mapToDouble(each -> each.trials().cases()).sum();
  }

  private static String partOf(Cell hour) {
    var codes = hour.key().codes();
    var part = PartOfDay.of(Integer.parseInt(codes.get(1))).code();
    return CellKey.of(TimingPatterns.WEEKDAY_PART, codes.getFirst(), part).id();
  }
}
