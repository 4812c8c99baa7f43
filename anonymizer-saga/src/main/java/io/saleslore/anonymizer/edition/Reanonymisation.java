package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.edition.Edition.State;
import io.saleslore.anonymizer.fact.Anonymisation;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.HeldCrowds;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.ParkedStories;
import io.saleslore.anonymizer.saga.FinishedStories;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads every finished story into an edition, several zones at a time, beside live traffic. Begun
 * again it goes on where it stopped; a story that is read twice counts once.
 */
public final class Reanonymisation {
  private static final int PAGE = 400;
  private static final int ATTEMPTS = 5;

  private final EndedStories ended;
  private final Stories stories;
  private final Anonymisation anonymisation;
  private final Editions editions;
  private final Readings readings;
  private final JdbcTemplate jdbc;
  private final GatePolicy policy;
  private final Releases releases;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  /** Reads with what the live edition is read with now. */
  public Reanonymisation(
      EndedStories ended,
      Stories stories,
      Anonymisation anonymisation,
      Editions editions,
      JdbcTemplate jdbc,
      GatePolicy policy,
      Releases releases,
      TransactionOperations transaction,
      InstantSource clock) {
    this.ended = ended;
    this.stories = stories;
    this.anonymisation = anonymisation;
    this.editions = editions;
    this.readings = new Readings(jdbc);
    this.jdbc = jdbc;
    this.policy = policy;
    this.releases = releases;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Reading(int revision, List<Fact> facts) {}

  /** Reads what is not read yet, lets the gate look, and says that it is ready. */
  public void run(int number) throws InterruptedException {
    run(number, () -> true);
  }

  /** The same, as long as it may go on; it asks after each page. */
  void run(int number, BooleanSupplier mayGoOn) throws InterruptedException {
    var edition = editions.find(number).orElseThrow();
    int hands = Runtime.getRuntime().availableProcessors();
    try (var workers = Executors.newFixedThreadPool(hands, Thread.ofVirtual().factory())) {
      long readTo = editions.readTo(number);
      var page = ended.after(readTo, PAGE);
      while (!page.isEmpty()) {
        read(edition, page, workers);
        readTo = page.getLast().position();
        editions.progress(number, readTo, page.size());
        if (!mayGoOn.getAsBoolean()) {
          return;
        }
        page = ended.after(readTo, PAGE);
      }
    }
    look(edition);
    editions.move(number, State.READY, State.MAKING);
  }

  /** Lets the gate look at every edition that stories enter, but the saga's own. */
  public void tickOthers(Instant asOf) {
    editions
        .openBeside(policy.edition())
        .forEach(
            each -> {
              if (each.state() != State.MAKING) {
                gate(each.number()).tick(asOf);
              }
            });
  }

  /** Crowds first, with all facts there are; what has waited long enough then moves on. */
  private void look(Edition edition) {
    var gate = gate(edition.number());
    gate.tick(edition.startedAt().minusSeconds(1));
    gate.tick(clock.instant());
  }

  private GateRun gate(int number) {
    var own = new GatePolicy(policy.k(), policy.secret(), policy.waiting(), number);
    return new GateRun(own, new HeldCrowds(jdbc, number), releases, transaction);
  }

  private void read(Edition edition, List<EndedStories.Ended> page, ExecutorService workers)
      throws InterruptedException {
    var zones =
        page.stream()
            .map(EndedStories.Ended::ref)
            .collect(Collectors.groupingBy(StoryRef::zone))
            .values();
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var zone : zones) {
      tasks.add(
          () -> {
            zone.forEach(ref -> read(edition, ref));
            return true;
          });
    }
    for (var each : workers.invokeAll(tasks)) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(e.getCause());
      }
    }
  }

  private void read(Edition edition, StoryRef ref) {
    var parked = new ParkedStories(jdbc, edition.number());
    Reading reading;
    try {
      reading = stories.open(ref, story -> reading(edition, story));
    } catch (KeyShredded _) {
      return;
    } catch (RuntimeException poison) {
      if (FinishedStories.isInfrastructure(poison)) {
        throw poison;
      }
      var reason = poison.getClass().getName();
      inTransaction(() -> parked.park(ref, reason, clock.instant()));
      return;
    }
    inTransaction(
        () -> {
          if (readings.isNewest(edition.number(), ref.storyId(), reading.revision())) {
            new HeldFacts(jdbc, edition.number()).replace(ref.storyId(), reading.facts());
            parked.unpark(ref);
          }
        });
  }

  private Reading reading(Edition edition, PrivateStory story) {
    return new Reading(story.revision(), anonymisation.facts(story, madeAt(edition, story)));
  }

  /** As if it had waited since its end, but not so long that its own crowd has no chance. */
  private Instant madeAt(Edition edition, PrivateStory story) {
    var earliest = edition.startedAt().minus(policy.waiting());
    return story.endedAt().isAfter(earliest) ? story.endedAt() : earliest;
  }

  /** The saga may write the same marketer or story at the same moment: then once more. */
  private void inTransaction(Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(_ -> work.run());
        return;
      } catch (DataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
