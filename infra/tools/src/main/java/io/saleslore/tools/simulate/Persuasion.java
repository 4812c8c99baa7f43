package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.tools.simulate.truth.PlantedEffect;
import io.saleslore.tools.simulate.truth.TriedApproach;
import io.saleslore.tools.simulate.truth.UsedTemplate;
import java.util.ArrayList;
import java.util.List;

/** How a marketer answers an objection, once or twice, and whether that eases it. */
record Persuasion(
    Draw draw, PlantedEffect effect, Company company, Wording wording, Correspondence talk) {
  private static final String SMALL_TALK = "small-talk";
  private static final double OFTEN = 0.3;

  /** The customer objects and the marketer tries; what was written from templates is added. */
  List<TriedApproach> argue(List<UsedTemplate> uses) {
    var objection = draw.oneOf(Customs.concerns(company.industry(), effect));
    smallTalk();
    talk.answer(wording.chat(wording.phrases().of(objection)));
    var plays = new ArrayList<>(Customs.plays(objection));
    var play = draw.oneOf(plays);
    var tries = new ArrayList<>(attempt(objection, play, uses));
    if (!tries.getLast().eased() && draw.chance(0.4)) {
      plays.remove(play);
      tries.addAll(attempt(objection, draw.oneOf(plays), uses));
    }
    return tries;
  }

  private void smallTalk() {
    if (wording.phrases().has(SMALL_TALK) && draw.chance(OFTEN)) {
      talk.answer(wording.say(wording.phrases().of(SMALL_TALK)));
    }
  }

  private List<TriedApproach> attempt(
      Objection objection, List<Approach> play, List<UsedTemplate> uses) {
    var said =
        play.stream().map(each -> Saying.of(draw, wording.phrases(), objection, each)).toList();
    var sent = talk.send(said.stream().map(each -> wording.chat(each.ways())).toList());
    boolean eased = draw.chance(eased(objection, play.getFirst(), said.getFirst()));
    said.stream()
        .flatMap(each -> each.template().stream())
        .forEach(id -> uses.add(new UsedTemplate(id, objection, sent.replied(), eased)));
    talk.answer(wording.say(wording.phrases().of(eased ? Reaction.POSITIVE : refusal())));
    return play.stream().map(each -> new TriedApproach(objection, each, eased)).toList();
  }

  private double eased(Objection objection, Approach approach, Saying said) {
    double added = said.template().map(id -> effect.added(id, objection)).orElse(0.0);
    return effect.eased(objection, approach, company.industry(), company.size()) + added;
  }

  private Reaction refusal() {
    return draw.chance(0.7) ? Reaction.NEGATIVE : Reaction.NEUTRAL;
  }
}
