package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.gate.KeyedHash;
import java.util.List;
import java.util.function.Consumer;

/**
 * How many marketers wrote each run of four words, by keyed hashes alone. A run that a gap stands
 * in is none.
 */
final class SharedRuns {
  static final int LENGTH = 4;

  /** 80 MB for the pairs and as much for the runs, at most. */
  private static final int MOST_PAIRS = 1 << 23;

  private static final long ODD = 0xD6E8FEB86659FD93L;

  private final KeyedHash key;
  private final int fewest;
  private final LongTable pairs = new LongTable(MOST_PAIRS);
  private final LongTable marketers = new LongTable(MOST_PAIRS);

  /** Runs are shared when so many marketers have written them. */
  SharedRuns(KeyedHash key, int fewest) {
    this.key = key;
    this.fewest = fewest;
  }

  /** Counts a marketer's sentence. */
  void add(Sentence sentence, String marketer) {
    long who = key.bits("marketer " + marketer) * ODD;
    eachRun(
        sentence,
        run -> {
          long hash = hash(run);
          if (pairs.add(hash * ODD ^ who) == 0) {
            marketers.add(hash);
          }
        });
  }

  /** Whether a run of four words begins there that enough marketers wrote. */
  boolean begins(Sentence sentence, int first) {
    var tokens = sentence.tokens();
    if (first + LENGTH > tokens.size()) {
      return false;
    }
    var run = tokens.subList(first, first + LENGTH);
    return run.stream().noneMatch(Sentence::isGap) && marketers.count(hash(run)) >= fewest;
  }

  private long hash(List<String> run) {
    return key.bits(String.join(" ", run));
  }

  private static void eachRun(Sentence sentence, Consumer<List<String>> work) {
    var tokens = sentence.tokens();
    for (int i = 0; i + LENGTH <= tokens.size(); i++) {
      var run = tokens.subList(i, i + LENGTH);
      if (run.stream().noneMatch(Sentence::isGap)) {
        work.accept(run);
      }
    }
  }
}
