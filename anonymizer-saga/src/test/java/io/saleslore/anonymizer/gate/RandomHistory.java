package io.saleslore.anonymizer.gate;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.vocabulary.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which stories are read for the first time, read again or forgotten, each story at most
 * once a day; each day the gate runs.
 */
public record RandomHistory(GatePolicy policy, List<Day> days) {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** What happened until the gate ran at this time. */
  public record Day(Instant at, List<Op> ops) {}

  /** The story's reading; no facts and revision 0 where its customer was forgotten. */
  public record Op(StoryId story, int revision, List<Fact> facts) {}

  /** The same days, with what happened within each in another order. */
  RandomHistory shuffled(long seed) {
    var random = new Random(seed);
    return new RandomHistory(
        policy,
        days.stream()
            .map(
                day -> {
                  var ops = new ArrayList<>(day.ops());
                  Collections.shuffle(ops, random);
                  return new Day(day.at(), ops);
                })
            .toList());
  }

  static byte[] secret(long seed) {
    return ("a secret of the gate " + seed).getBytes(StandardCharsets.UTF_8);
  }

  /** A history that depends on the seed alone. */
  public static RandomHistory of(long seed) {
    return new Generator(new Random(seed), seed).history();
  }

  private static final class Generator {
    private static final int[] KS = {5, 5, 7, 8, 10, 10, 13, 40};
    private final Random random;
    private final GatePolicy policy;
    private final int marketers;
    private final int customers;
    private final int companies;
    private final double companyKnown;
    private final double busy;
    private final Map<StoryId, Integer> revisions = new HashMap<>();
    private final List<StoryId> stories = new ArrayList<>();

    Generator(Random random, long seed) {
      this.random = random;
      int k = KS[random.nextInt(KS.length)];
      policy = new GatePolicy(new ReleaseThreshold(k), secret(seed), Duration.ofDays(14), 1);
      marketers = k + random.nextInt(3 * k);
      customers = 9 + random.nextInt(4 * k);
      companies = 8 + random.nextInt(20);
      companyKnown = List.of(0.0, 0.3, 0.9, 1.0).get(random.nextInt(4));
      busy = random.nextDouble(0.3);
    }

    RandomHistory history() {
      var days = new ArrayList<Day>();
      var at = START;
      int length = 1 + random.nextInt(5);
      for (int day = 0; day < length; day++) {
        at = at.plus(Duration.ofHours(1 + random.nextInt(24 * 12)));
        days.add(new Day(at, ops(at)));
      }
      return new RandomHistory(policy, days);
    }

    private List<Op> ops(Instant at) {
      var touched = new LinkedHashMap<StoryId, Op>();
      int much = 1 + random.nextInt(8 * policy.k());
      for (int i = 0; i < much; i++) {
        var story = story();
        int revision = revisions.merge(story, 1, Integer::sum);
        touched.putIfAbsent(
            story,
            random.nextInt(40) == 0
                ? new Op(story, 0, List.of())
                : new Op(story, revision, facts(story, revision, at)));
      }
      return List.copyOf(touched.values());
    }

    private StoryId story() {
      if (!stories.isEmpty() && random.nextInt(8) == 0) {
        return stories.get(random.nextInt(stories.size()));
      }
      stories.add(new StoryId(new UUID(random.nextLong(), random.nextLong())));
      return stories.getLast();
    }

    private List<Fact> facts(StoryId story, int revision, Instant at) {
      var marketer = "m" + (random.nextDouble() < busy ? 0 : random.nextInt(marketers));
      int number = random.nextDouble() < busy ? 0 : random.nextInt(customers);
      var month = YearMonth.of(2025, 1 + random.nextInt(4));
      var outcome = Outcome.values()[random.nextInt(3)];
      var company = company(number);
      var facts = new ArrayList<Fact>();
      int tries = 1 + random.nextInt(4);
      for (int i = 0; i < tries; i++) {
        var crowd = crowd();
        facts.add(
            new Fact(
                story,
                revision,
                i,
                crowd,
                yes(crowd),
                outcome,
                month,
                marketer,
                "c" + number,
                company,
                at));
      }
      return facts;
    }

    private @Nullable String company(int customer) {
      boolean known = new Random(customer).nextDouble() < companyKnown;
      return known ? "company" + customer % companies : null;
    }

    private Crowd crowd() {
      return switch (random.nextInt(5)) {
        case 0, 1 ->
            Crowd.of(
                FactKind.OBJECTION_BY_INDUSTRY,
                "budget",
                "roi-calculator",
                random.nextBoolean() ? "manufacturing" : "retail");
        case 2 ->
            Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "roi-calculator", "unknown")
                .parent();
        case 3 -> Crowd.of(FactKind.OBJECTION_BY_SIZE, "budget", "discount", "small");
        default -> Crowd.of(FactKind.DEAL_BY_SIZE, random.nextBoolean() ? "small" : "large");
      };
    }

    private EnumSet<Count> yes(Crowd crowd) {
      var yes = EnumSet.noneOf(Count.class);
      crowd.kind().counts().stream().filter(_ -> random.nextBoolean()).forEach(yes::add);
      return yes;
    }
  }
}
