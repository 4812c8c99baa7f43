package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.ReleaseHistory;
import io.saleslore.anonymizer.noise.NoiseLedger;
import io.saleslore.anonymizer.story.StoryAnonymizer;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Parts of the edition's machinery with as little behind them as possible. */
final class EditionFixtures {
  static final Anonymization ANONYMIZATION =
      new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES);

  private EditionFixtures() {}

  static GatePolicy policy(int k) {
    return new GatePolicy(new ReleaseThreshold(k), new byte[16], GatePolicy.DEFAULT_WAITING, 1);
  }

  /** A ledger of exact counts, which stays empty. */
  static NoiseLedger ledger(GatePolicy policy) {
    var nothing = new ReleaseHistory(JdbcClient.create(new JdbcTemplate()));
    return new NoiseLedger(policy, nothing, _ -> {}, () -> Talk.MADE);
  }

  /** Gates without a database. */
  static EditionGates gates(Editions editions) {
    return gates(editions, new JdbcTemplate(), new ReleaseCounts(), policy(10));
  }

  static EditionGates gates(
      Editions editions, JdbcTemplate jdbc, Releases releases, GatePolicy policy) {
    return gates(editions, jdbc, releases, policy, ledger(policy));
  }

  static EditionGates gates(
      Editions editions,
      JdbcTemplate jdbc,
      Releases releases,
      GatePolicy policy,
      NoiseLedger ledger) {
    return new EditionGates(
        editions,
        jdbc,
        policy,
        releases,
        _ -> {},
        ledger,
        TransactionOperations.withoutTransaction(),
        () -> Talk.MADE);
  }

  static StoryPageReader reader(EndedStories ended) {
    return reader(ended, new AlwaysJohns());
  }

  static StoryPageReader reader(EndedStories ended, Stories stories) {
    return new StoryPageReader(ended, new StoryAnonymizer(stories, ANONYMIZATION), policy(10));
  }

  static StoryPageWriter writer(EndedStories ended, Editions editions) {
    return new StoryPageWriter(
        ended,
        editions,
        new JdbcTemplate(),
        TransactionOperations.withoutTransaction(),
        () -> Talk.MADE);
  }

  /** Every story is the customer's own. */
  static final class AlwaysJohns implements Stories {
    @Override
    public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
      return reader.apply(Talk.customersStory().story(ref));
    }
  }
}
