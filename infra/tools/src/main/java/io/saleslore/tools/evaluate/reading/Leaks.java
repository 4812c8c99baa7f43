package io.saleslore.tools.evaluate.reading;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Counts how many tries of an approach against an objection are read as of another pair. */
public final class Leaks {
  private static final int FEWEST = 50;

  /** Those that share one code with a pair; what is read as {@code other} is not asked for. */
  private static final int NEIGHBOURS = Objection.values().length + Approach.values().length - 4;

  private static final double EXCEPTED = 0.01;

  private final Map<Pair, Map<Pair, Integer>> readAs = new HashMap<>();

  private record Pair(String objection, String approach) {
    static Pair of(ToldFact tried) {
      return new Pair(tried.codes().get(0), tried.codes().get(1));
    }

    boolean isOther() {
      return objection.equals(Objection.OTHER.code()) || approach.equals(Approach.OTHER.code());
    }
  }

  /** None so far. */
  public Leaks() {}

  /** What is told in a story, and what was read in it. */
  public void add(List<ToldFact> told, List<ToldFact> read) {
    var left = tries(told);
    var seen = tries(read);
    match(left, seen, Pair::equals);
    match(left, seen, (one, other) -> one.approach().equals(other.approach()));
    match(left, seen, (one, other) -> one.objection().equals(other.objection()));
  }

  /**
   * The tries of one pair that are read as of a neighbour, for each read right: so many that one
   * neighbour in a hundred gets more.
   */
  public double largest() {
    var often = readAs.keySet().stream().filter(each -> right(each) >= FEWEST).toList();
    return often.stream()
        .flatMap(
            from ->
                readAs.getOrDefault(from, Map.of()).keySet().stream()
                    .filter(to -> !to.equals(from) && !to.isOther())
                    .map(to -> share(from, to)))
        .sorted(Comparator.reverseOrder())
        .skip((long) (EXCEPTED * NEIGHBOURS * often.size()))
        .findFirst()
        .orElse(0.0);
  }

  private int right(Pair pair) {
    return count(pair, pair);
  }

  private double share(Pair from, Pair to) {
    return (double) count(from, to) / right(from);
  }

  private int count(Pair told, Pair read) {
    return readAs.getOrDefault(told, Map.of()).getOrDefault(read, 0);
  }

  private void match(List<Pair> told, List<Pair> read, BiPredicate<Pair, Pair> isSame) {
    for (var each : List.copyOf(told)) {
      read.stream()
          .filter(seen -> isSame.test(each, seen))
          .findFirst()
          .ifPresent(
              seen -> {
                told.remove(each);
                read.remove(seen);
                readAs.computeIfAbsent(each, _ -> new HashMap<>()).merge(seen, 1, Integer::sum);
              });
    }
  }

  private static List<Pair> tries(List<ToldFact> facts) {
    return new ArrayList<>(
        facts.stream()
            .filter(each -> each.kind() == FactKind.OBJECTION_BY_SIZE)
            .map(Pair::of)
            .toList());
  }
}
