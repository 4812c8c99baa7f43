package io.saleslore.query.advice;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.evidence.Fading;
import io.saleslore.query.evidence.Interval;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All that one snapshot of the objection patterns says; each situation is worked out once. */
final class Rates {
  private static final int FEWEST_CASES = 20;
  private static final double WIDEST = 0.4;

  private final Ladder eased;
  private final Ladder won;
  private final int edition;
  private final long release;
  private final Map<Situation, Standings> known = new ConcurrentHashMap<>();
  private final Map<Situation, List<Candidate>> explored = new ConcurrentHashMap<>();

  Rates(Snapshot patterns) {
    var general = patterns.shaped(ObjectionPatterns.GENERAL).toList();
    var fading = Fading.learned(general, Count.TRIED, Count.EASED);
    eased = new Ladder(patterns, Count.TRIED, Count.EASED, fading);
    won = new Ladder(patterns, Count.DECIDED, Count.WON, fading);
    edition = patterns.edition();
    release = patterns.position();
  }

  int edition() {
    return edition;
  }

  long release() {
    return release;
  }

  /** Situations are codes of closed vocabularies, so there are at most a few thousand. */
  Standings of(Situation situation) {
    return known.computeIfAbsent(situation, this::standings);
  }

  /** The ranked ones with how probable it is for each to be the best, which takes long to say. */
  List<Candidate> explorable(Situation situation) {
    var ranked = of(situation).ranked();
    return explored.computeIfAbsent(situation, _ -> withProbabilities(ranked));
  }

  /** How often an approach eases, none where it was not tried often enough to say. */
  Optional<Rung> eased(Situation situation, Approach approach) {
    return eased.of(situation, approach).filter(_ -> isTriedEnough(situation, approach));
  }

  private Standings standings(Situation situation) {
    var ranked =
        Arrays.stream(Approach.values())
            .flatMap(approach -> candidate(situation, approach).stream())
            .sorted(Comparator.comparingDouble(Candidate::lowerBound).reversed())
            .toList();
    var objection = situation.objection();
    var overall =
        objection == null
            ? Optional.<Rung>empty()
            : eased.overall(objection).filter(rung -> rung.tries().cases() >= FEWEST_CASES);
    return new Standings(ranked, overall, Difference.of(ranked));
  }

  private Optional<Candidate> candidate(Situation situation, Approach approach) {
    return eased(situation, approach)
        .map(rung -> candidate(situation, approach, rung, rung.belief().interval()))
        .filter(candidate -> candidate.interval().width() <= WIDEST);
  }

  private Candidate candidate(
      Situation situation, Approach approach, Rung rung, Interval interval) {
    var outcomes =
        won.of(situation, approach)
            .filter(each -> each.tries().cases() >= Rate.FEWEST_CASES)
            .map(Rung::rate);
    return new Candidate(approach, rung, interval, outcomes.orElse(null), 0);
  }

  private boolean isTriedEnough(Situation situation, Approach approach) {
    var objection = situation.objection();
    return objection != null
        && eased
            .general(objection, approach)
            .filter(general -> general.tries().cases() >= FEWEST_CASES)
            .isPresent();
  }

  private static List<Candidate> withProbabilities(List<Candidate> ranked) {
    var probabilities =
        BestOf.probabilities(ranked.stream().map(each -> each.eased().belief()).toList());
    var all = new ArrayList<Candidate>();
    for (int i = 0; i < probabilities.length; i++) {
      all.add(ranked.get(i).withProbabilityBest(probabilities[i]));
    }
    return List.copyOf(all);
  }

  /**
   * What is known of a situation.
   *
   * @param ranked by the lower bound, best first
   * @param overall whatever the approach, where there is enough of it
   */
  record Standings(List<Candidate> ranked, Optional<Rung> overall, Difference difference) {}
}
