package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.ranking.ApproachRanking;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.ranking.Standing;
import io.saleslore.query.evidence.PlainWords;

/** Says what is known of all approaches to an objection, and what would settle what is not. */
record RankingSentence(Objection objection, ApproachRanking ranking) {
  String inWords() {
    return ranking.best().map(this::best).orElseGet(this::noBest);
  }

  private String best(RankedApproach best) {
    return "%s works best here: in %s."
        .formatted(PlainWords.name(best.approach()), PlainWords.rate(best.rate()));
  }

  private String noBest() {
    var leading = names(Standing.ABOVE);
    if (!leading.isEmpty()) {
      return "%s works better than the rest here; more cases would show which is the best."
          .formatted(leading);
    }
    var first = ranking.ranked().getFirst();
    return "No difference is shown: %s worked in %s, and others may work as well. More finished stories about %s would settle it."
        .formatted(
            PlainWords.name(first.approach()),
            PlainWords.rate(first.rate()),
            PlainWords.name(objection));
  }

  private String names(Standing standing) {
    return PlainWords.either(
        ranking.ranked().stream()
            .filter(each -> each.standing() == standing)
            .map(each -> PlainWords.name(each.approach()))
            .toList());
  }
}
