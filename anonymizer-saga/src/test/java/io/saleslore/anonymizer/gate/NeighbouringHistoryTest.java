package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.RandomHistory.Day;
import io.saleslore.anonymizer.gate.RandomHistory.Op;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Two histories that differ in how one story went: which facts stand together is the same, and with
 * noise nobody can tell the two apart by more than epsilon.
 */
class NeighbouringHistoryTest {
  private static final int HISTORIES = 200;
  private static final int RELEASES = 100_000;

  /** Whoever counts an outcome less often than this tells chance, not likelihood. */
  private static final int OFTEN = 600;

  @Test
  void one_storys_answers_decide_nothing_but_the_counts_and_those_within_the_bound() {
    long changed = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      var history = RandomHistory.of(seed);
      var releases = play(history);
      var neighbours = play(neighbour(history, seed));
      assertThat(neighbours).hasSameSizeAs(releases);
      for (int i = 0; i < releases.size(); i++) {
        var one = releases.get(i);
        var other = neighbours.get(i);
        assertThat(withoutCounts(other)).isEqualTo(withoutCounts(one));
        int most = history.policy().mostOfOneCustomer();
        int distance = new Pair(one, other).distance();
        assertThat(distance).isLessThanOrEqualTo(most * one.kind().counts().size());
        changed += distance > 0 ? 1 : 0;
      }
    }
    assertThat(changed).as("releases that the story stands in").isGreaterThan(25);
  }

  /** Each value of a count, and of all together, is about as likely after the one as the other. */
  @Test
  void with_noise_no_value_of_a_release_is_likelier_by_more_than_epsilon() {
    double epsilon = 1;
    var policy =
        new GatePolicy(
            new ReleaseThreshold(10),
            RandomHistory.secret(3),
            GatePolicy.DEFAULT_WAITING,
            1,
            epsilon);
    var pair = farthestPair();
    var counts = pair.one().kind().counts();
    var noise = new CountNoise(policy);
    var one = new HashMap<Map<Count, Integer>, Integer>();
    var other = new HashMap<Map<Count, Integer>, Integer>();
    for (long number = 0; number < RELEASES; number++) {
      one.merge(coarse(noise.added(counts, pair.one().counts(), number)), 1, Integer::sum);
      other.merge(
          coarse(noise.added(counts, pair.other().counts(), RELEASES + number)), 1, Integer::sum);
    }
    var often = one.entrySet().stream().filter(each -> each.getValue() >= OFTEN).toList();
    assertThat(often).hasSizeGreaterThan(3);
    for (var each : often) {
      double ratio = each.getValue() / (double) other.getOrDefault(each.getKey(), 0);
      assertThat(Math.abs(Math.log(ratio))).as("%s", each.getKey()).isLessThan(epsilon + 0.15);
    }
  }

  private record Pair(PatternReleased one, PatternReleased other) {
    /** The sum of what the counts differ by. */
    int distance() {
      return one.kind().counts().stream()
          .mapToInt(count -> Math.abs(value(one, count) - value(other, count)))
          .sum();
    }

    private static int value(PatternReleased release, Count count) {
      return release.counts().getOrDefault(count, 0);
    }
  }

  /** Releases of two neighbouring histories of ten marketers a crowd that differ most. */
  private static Pair farthestPair() {
    var farthest =
        LongStream.range(0, HISTORIES)
            .boxed()
            .flatMap(NeighbouringHistoryTest::pairs)
            .max(Comparator.comparing(Pair::distance))
            .orElseThrow();
    assertThat(farthest.distance()).isGreaterThan(2);
    return farthest;
  }

  private static Stream<Pair> pairs(long seed) {
    var history = RandomHistory.of(seed);
    if (history.policy().k() != 10) {
      return Stream.empty();
    }
    var releases = play(history);
    var neighbours = play(neighbour(history, seed));
    return IntStream.range(0, releases.size())
        .mapToObj(i -> new Pair(releases.get(i), neighbours.get(i)));
  }

  /** Values next to each other count as one, or none would come often. */
  private static Map<Count, Integer> coarse(Map<Count, Integer> counts) {
    var coarse = new HashMap<Count, Integer>();
    counts.forEach((count, value) -> coarse.put(count, value / 6));
    return coarse;
  }

  private static List<PatternReleased> play(RandomHistory history) {
    return PlayedHistory.play(history, new FactLists(), TransactionOperations.withoutTransaction())
        .releases();
  }

  /** The same history, in which one story went otherwise. */
  private static RandomHistory neighbour(RandomHistory history, long seed) {
    var random = new Random(seed);
    var stories =
        history.days().stream()
            .flatMap(day -> day.ops().stream())
            .filter(op -> !op.facts().isEmpty())
            .map(Op::story)
            .distinct()
            .toList();
    if (stories.isEmpty()) {
      return history;
    }
    var story = stories.get(random.nextInt(stories.size()));
    return new RandomHistory(
        history.policy(),
        history.days().stream()
            .map(day -> new Day(day.at(), day.ops().stream().map(op -> turned(op, story)).toList()))
            .toList());
  }

  private static Op turned(Op op, StoryId story) {
    return op.story().equals(story)
        ? new Op(op.story(), op.revision(), op.facts().stream().map(each -> turned(each)).toList())
        : op;
  }

  private static Fact turned(Fact fact) {
    var no = EnumSet.noneOf(Count.class);
    fact.kind().counts().stream().filter(count -> !fact.yes().contains(count)).forEach(no::add);
    return new Fact(
        fact.story(),
        fact.revision(),
        fact.ordinal(),
        fact.crowd(),
        no,
        fact.outcome() == Outcome.WON ? Outcome.LOST : Outcome.WON,
        fact.month(),
        fact.marketerHash(),
        fact.customerHash(),
        fact.companyHash(),
        fact.madeAt());
  }

  private static List<Object> withoutCounts(PatternReleased release) {
    return List.of(
        release.edition(), release.number(), release.crowd(), release.month(), release.marketers());
  }
}
