package io.saleslore.tools.evaluate;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import io.saleslore.tools.evaluate.reading.RandomEffects;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far above the true rates those of the tries lie that were read, for each pair of codes. */
final class PairShifts {
  private static final int FEWEST = 20;

  private final RandomEffects shifts = new RandomEffects();

  /** Adds the pairs of a world of which enough tries were read, also those that nobody tried. */
  void add(PlantedRates truth, List<List<ToldFact>> read) {
    trials(read)
        .forEach(
            (pair, trials) -> {
              if (trials.cases() >= FEWEST && !pair.getFirst().equals(Objection.OTHER.code())) {
                add(truth, pair, trials);
              }
            });
  }

  double mean() {
    return shifts.mean();
  }

  double deviation() {
    return shifts.deviation();
  }

  private void add(PlantedRates truth, List<String> pair, Trials trials) {
    double read = (trials.successes() + 0.5) / (trials.cases() + 1);
    var question = new Question(Objection.of(pair.getFirst()), null, null);
    double real = truth.eased(question, Approach.of(pair.getLast()));
    shifts.add(LogOdds.of(read) - LogOdds.of(real), 1 / (trials.cases() * read * (1 - read)));
  }

  private static Map<List<String>, Trials> trials(List<List<ToldFact>> read) {
    return read.stream()
        .flatMap(List::stream)
        .filter(each -> each.kind() == FactKind.OBJECTION_BY_SIZE)
        .collect(
            Collectors.toMap(
                each -> each.codes().subList(0, 2),
                each -> new Trials(each.yes().contains(Count.EASED) ? 1 : 0, 1),
                Trials::plus));
  }
}
