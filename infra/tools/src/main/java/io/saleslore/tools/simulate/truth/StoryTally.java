package io.saleslore.tools.simulate.truth;

import static io.saleslore.tools.simulate.truth.CrowdTally.crowd;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.Arrays;
import java.util.EnumSet;

/** Counts finished stories in all the crowds that each belongs to. */
record StoryTally(CrowdTally tally) {
  void add(ToldStory story) {
    story.tries().forEach(each -> addTry(story, each));
    story.uses().forEach(each -> addUse(each, story.outcome()));
    story.tries().stream()
        .map(TriedApproach::objection)
        .distinct()
        .map(each -> crowd(FactKind.CONCERN_BY_INDUSTRY, each, story.industry()))
        .forEach(crowd -> tally.add(crowd, EnumSet.of(Count.RAISED)));
    if (story.outcome() != Outcome.UNKNOWN) {
      addDeal(story);
    }
  }

  private void addTry(ToldStory story, TriedApproach tried) {
    var yes = outcomeAnd(story.outcome(), Count.TRIED);
    if (tried.eased()) {
      yes.add(Count.EASED);
    }
    var objection = tried.objection();
    var approach = tried.approach();
    tally.add(crowd(FactKind.OBJECTION_BY_INDUSTRY, objection, approach, story.industry()), yes);
    tally.add(crowd(FactKind.OBJECTION_BY_SIZE, objection, approach, story.size()), yes);
    tally.add(crowd(FactKind.OBJECTION_BY_PRICE, objection, approach, story.price()), yes);
  }

  private void addUse(UsedTemplate use, Outcome outcome) {
    var yes = outcomeAnd(outcome, Count.USED);
    if (use.replied()) {
      yes.add(Count.REPLIED);
    }
    if (use.eased()) {
      yes.add(Count.EASED);
    }
    tally.add(Crowd.of(FactKind.TEMPLATE_USE, use.template().code(), use.objection().code()), yes);
  }

  private void addDeal(ToldStory story) {
    var yes = outcomeAnd(story.outcome());
    tally.add(crowd(FactKind.DEAL_BY_INDUSTRY, story.industry(), story.cycle()), yes);
    tally.add(crowd(FactKind.DEAL_BY_SIZE, story.size()), yes);
    tally.add(crowd(FactKind.DEAL_BY_PRICE, story.price()), yes);
    tally.add(Crowd.of(FactKind.SEQUENCE, story.steps()), yes);
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
}
