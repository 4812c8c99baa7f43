package io.saleslore.tools.simulate;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Weekday;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is made up while it is made up: the truth that a world is known by. */
final class Tally {
  private final Map<FactKind, Map<String, Cell>> cells = new EnumMap<>(FactKind.class);

  /** A crowd with its sums. */
  record Cell(FactKind kind, List<String> codes, Map<Count, Integer> counts) {}

  /** An approach that was tried on an objection. */
  record Try(Objection objection, Approach approach, boolean eased) {}

  /** A template that was written while an objection was open. */
  record Use(TemplateId template, Objection objection, boolean replied, boolean eased) {}

  /** Whom a story was about, and what came of it. */
  record Told(
      Company company,
      PriceBand price,
      Outcome outcome,
      Duration length,
      List<Try> tries,
      List<Use> uses) {}

  void sent(Weekday weekday, int hour, boolean replied) {
    var crowd = Crowd.of(FactKind.MESSAGE_TIMING, weekday.code(), Integer.toString(hour));
    add(crowd, replied ? EnumSet.of(Count.SENT, Count.REPLIED) : EnumSet.of(Count.SENT));
  }

  void followedUp(Gap gap, int attempt, boolean replied) {
    add(
        crowd(FactKind.FOLLOW_UP, gap, Attempt.values()[attempt - 1]),
        replied ? EnumSet.of(Count.SENT, Count.REPLIED) : EnumSet.of(Count.SENT));
  }

  void told(Told story) {
    var company = story.company();
    for (var each : story.tries()) {
      var yes = outcomeAnd(story.outcome(), Count.TRIED);
      if (each.eased()) {
        yes.add(Count.EASED);
      }
      var objection = each.objection();
      var approach = each.approach();
      add(crowd(FactKind.OBJECTION_BY_INDUSTRY, objection, approach, company.industry()), yes);
      add(crowd(FactKind.OBJECTION_BY_SIZE, objection, approach, company.size()), yes);
      add(crowd(FactKind.OBJECTION_BY_PRICE, objection, approach, story.price()), yes);
    }
    story.uses().forEach(each -> used(each, story.outcome()));
    story.tries().stream()
        .map(Try::objection)
        .distinct()
        .map(each -> crowd(FactKind.CONCERN_BY_INDUSTRY, each, company.industry()))
        .forEach(crowd -> add(crowd, EnumSet.of(Count.RAISED)));
    if (story.outcome() != Outcome.UNKNOWN) {
      decided(story, outcomeAnd(story.outcome()));
    }
  }

  /** All cells, in the order of the kinds and their codes. */
  List<Cell> cells() {
    return cells.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  private void used(Use use, Outcome outcome) {
    var yes = outcomeAnd(outcome, Count.USED);
    if (use.replied()) {
      yes.add(Count.REPLIED);
    }
    if (use.eased()) {
      yes.add(Count.EASED);
    }
    add(Crowd.of(FactKind.TEMPLATE_USE, use.template().code(), use.objection().code()), yes);
  }

  private void decided(Told story, EnumSet<Count> yes) {
    var company = story.company();
    add(crowd(FactKind.DEAL_BY_INDUSTRY, company.industry(), cycle(story.length())), yes);
    add(crowd(FactKind.DEAL_BY_SIZE, company.size()), yes);
    add(crowd(FactKind.DEAL_BY_PRICE, story.price()), yes);
    add(Crowd.of(FactKind.SEQUENCE, steps(story.tries())), yes);
  }

  private static String[] steps(List<Try> tries) {
    var steps = new ArrayList<String>();
    for (var each : tries) {
      if (steps.isEmpty() || !steps.getLast().equals(each.approach().code())) {
        steps.add(each.approach().code());
      }
    }
    while (steps.size() < 3) {
      steps.add(Dimension.NONE);
    }
    return steps.subList(0, 3).toArray(String[]::new);
  }

  private static CycleLength cycle(Duration length) {
    long days = length.toDays();
    if (days < 7) {
      return CycleLength.UNDER_1_WEEK;
    }
    if (days < 30) {
      return CycleLength.FROM_1_TO_4_WEEKS;
    }
    return days < 90 ? CycleLength.FROM_1_TO_3_MONTHS : CycleLength.OVER_3_MONTHS;
  }

  private static EnumSet<Count> outcomeAnd(Outcome outcome, Count... others) {
    var yes = EnumSet.noneOf(Count.class);
    yes.addAll(Arrays.asList(others));
    if (outcome != Outcome.UNKNOWN) {
      yes.add(Count.DECIDED);
    }
    if (outcome == Outcome.WON) {
      yes.add(Count.WON);
    }
    return yes;
  }

  private static Crowd crowd(FactKind kind, Code... codes) {
    return Crowd.of(kind, Arrays.stream(codes).map(Code::code).toArray(String[]::new));
  }

  private void add(Crowd crowd, EnumSet<Count> yes) {
    var cell =
        cells
            .computeIfAbsent(crowd.kind(), _ -> new TreeMap<>())
            .computeIfAbsent(String.join(" ", crowd.codes()), _ -> empty(crowd));
    yes.forEach(count -> cell.counts().merge(count, 1, Integer::sum));
  }

  private static Cell empty(Crowd crowd) {
    var counts = new EnumMap<Count, Integer>(Count.class);
    crowd.kind().counts().forEach(count -> counts.put(count, 0));
    return new Cell(crowd.kind(), crowd.codes(), counts);
  }
}
