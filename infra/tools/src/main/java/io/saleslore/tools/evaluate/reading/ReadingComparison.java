package io.saleslore.tools.evaluate.reading;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what was read in stories with what they tell. */
public final class ReadingComparison {
  private int told;
  private int read;
  private int found;
  private final int[] readAsEased = new int[2];
  private final int[] toldAsEased = new int[2];

  private ReadingComparison() {}

  /** Of the same stories in the same order. */
  public static ReadingErrors of(List<List<ToldFact>> told, List<List<ToldFact>> read) {
    var comparison = new ReadingComparison();
    for (int i = 0; i < told.size(); i++) {
      comparison.add(tries(told.get(i)), tries(read.get(i)));
    }
    return comparison.errors();
  }

  private static List<ToldFact> tries(List<ToldFact> facts) {
    return facts.stream().filter(each -> each.kind() == FactKind.OBJECTION_BY_SIZE).toList();
  }

  private void add(List<ToldFact> story, List<ToldFact> seen) {
    told += story.size();
    read += seen.size();
    var left = new ArrayList<>(seen);
    for (var each : story) {
      sameIn(left, each)
          .ifPresent(
              same -> {
                left.remove(same);
                found(each, same);
              });
    }
  }

  private static Optional<ToldFact> sameIn(List<ToldFact> seen, ToldFact told) {
    return seen.stream().filter(each -> each.codes().equals(told.codes())).findFirst();
  }

  private void found(ToldFact story, ToldFact seen) {
    found++;
    int eased = isEased(story) ? 1 : 0;
    toldAsEased[eased]++;
    readAsEased[eased] += isEased(seen) ? 1 : 0;
  }

  private static boolean isEased(ToldFact tried) {
    return tried.yes().contains(Count.EASED);
  }

  private ReadingErrors errors() {
    return new ReadingErrors(
        share(found, told),
        share(found, read),
        share(readAsEased[1], toldAsEased[1]),
        share(readAsEased[0], toldAsEased[0]));
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : Math.round(1_000.0 * part / all) / 1_000.0;
  }
}
