package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.edition.Edition.State;
import io.saleslore.anonymizer.fact.Anonymisation;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.ParkedStories;
import io.saleslore.anonymizer.saga.FinishedStories;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads every finished story into an edition, several zones at a time, beside live traffic. Begun
 * again it goes on where it stopped; a story that is read twice counts once.
 */
public final class Reanonymisation {
  private static final int PAGE = 400;
  private static final int ATTEMPTS = 5;
  private static final int HANDS = Runtime.getRuntime().availableProcessors();

  private final EndedStories ended;
  private final Stories stories;
  private final Anonymisation anonymisation;
  private final Editions editions;
  private final EditionGates gates;
  private final Readings readings;
  private final JdbcTemplate jdbc;
  private final GatePolicy policy;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  /** Reads with what the live edition is read with now. */
  public Reanonymisation(
      EndedStories ended,
      Stories stories,
      Anonymisation anonymisation,
      Editions editions,
      EditionGates gates,
      JdbcTemplate jdbc,
      GatePolicy policy,
      TransactionOperations transaction,
      InstantSource clock) {
    this.ended = ended;
    this.stories = stories;
    this.anonymisation = anonymisation;
    this.editions = editions;
    this.gates = gates;
    this.readings = new Readings(jdbc);
    this.jdbc = jdbc;
    this.policy = policy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What reading a story gave.
   *
   * @param reason why it could not be read, null where it could
   */
  private record Reading(StoryRef ref, int revision, List<Fact> facts, @Nullable String reason) {
    StoryId story() {
      return ref.storyId();
    }
  }

  /**
   * What reading many stories gave.
   *
   * @param forgotten how many customers were forgotten before they were read
   */
  private record PageRead(long forgotten, List<Reading> readings) {}

  /** Reads what is not read yet, lets the gate look, and says that it is ready. */
  public void run(int number) throws InterruptedException {
    run(number, () -> true);
  }

  /** The same, as long as it may go on; it asks before each page and before the gate looks. */
  void run(int number, BooleanSupplier mayGoOn) throws InterruptedException {
    var edition = editions.find(number).orElseThrow();
    if (readAll(edition, mayGoOn) && mayGoOn.getAsBoolean()) {
      gates.firstLook(edition);
      editions.move(number, State.READY, State.MAKING);
    }
  }

  /** Only reads what is not read yet: the gate is still to look. */
  public void read(int number) throws InterruptedException {
    var _ = readAll(editions.find(number).orElseThrow(), () -> true);
  }

  /**
   * While a page is written the next one is read already.
   *
   * @return whether it came to the end
   */
  private boolean readAll(Edition edition, BooleanSupplier mayGoOn) throws InterruptedException {
    try (var workers = Executors.newFixedThreadPool(HANDS + 1, Thread.ofVirtual().factory())) {
      var page = ended.after(editions.readTo(edition.number()), PAGE);
      Future<?> written = CompletableFuture.completedFuture(null);
      while (!page.isEmpty() && mayGoOn.getAsBoolean()) {
        var stories = page;
        var read = read(edition, page, workers);
        result(written);
        written = workers.submit(() -> write(edition, stories, read, workers, mayGoOn));
        page = ended.after(page.getLast().position(), PAGE);
      }
      result(written);
      return page.isEmpty();
    }
  }

  /** As often as somebody is forgotten between the reading and the commit, it is read again. */
  private @Nullable Void write(
      Edition edition,
      List<EndedStories.Ended> page,
      PageRead read,
      ExecutorService workers,
      BooleanSupplier mayGoOn)
      throws InterruptedException {
    var newest = read;
    while (mayGoOn.getAsBoolean() && !isWritten(edition, page, newest)) {
      newest = read(edition, page, workers);
    }
    return null;
  }

  /**
   * Commits many stories together, since each commit waits for the disk. Whoever forgets one of
   * them while they are written waits for the commit; who has done so before is seen here.
   */
  private boolean isWritten(Edition edition, List<EndedStories.Ended> page, PageRead read) {
    return ended.forgotten() == read.forgotten()
        && inTransaction(
            transaction -> {
              hold(
                  edition, read.readings().stream().filter(each -> each.reason() == null).toList());
              park(
                  edition, read.readings().stream().filter(each -> each.reason() != null).toList());
              editions.progress(edition.number(), page.getLast().position(), page.size());
              if (ended.forgotten() != read.forgotten()) {
                transaction.setRollbackOnly();
              }
              return !transaction.isRollbackOnly();
            });
  }

  private PageRead read(Edition edition, List<EndedStories.Ended> page, ExecutorService workers)
      throws InterruptedException {
    long forgotten = ended.forgotten();
    var tasks = new ArrayList<Callable<Optional<Reading>>>();
    page.stream()
        .map(EndedStories.Ended::ref)
        .distinct()
        .forEach(ref -> tasks.add(() -> read(edition, ref)));
    var readings = new ArrayList<Reading>();
    for (var each : workers.invokeAll(tasks)) {
      result(each).ifPresent(readings::add);
    }
    return new PageRead(forgotten, readings);
  }

  private static <T> T result(Future<T> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  private Optional<Reading> read(Edition edition, StoryRef ref) {
    try {
      return Optional.of(stories.open(ref, story -> reading(edition, story)));
    } catch (KeyShredded _) {
      return Optional.empty();
    } catch (RuntimeException poison) {
      if (FinishedStories.isInfrastructure(poison)) {
        throw poison;
      }
      return Optional.of(new Reading(ref, 0, List.of(), poison.getClass().getName()));
    }
  }

  private void hold(Edition edition, List<Reading> read) {
    var newest =
        readings.newest(
            edition.number(),
            read.stream().collect(Collectors.toMap(Reading::story, Reading::revision)));
    if (newest.isEmpty()) {
      return;
    }
    var held = read.stream().filter(each -> newest.contains(each.story())).toList();
    new HeldFacts(jdbc, edition.number())
        .replace(newest, held.stream().flatMap(each -> each.facts().stream()).toList());
    new ParkedStories(jdbc, edition.number()).unpark(newest);
  }

  private void park(Edition edition, List<Reading> unread) {
    var parked = new ParkedStories(jdbc, edition.number());
    for (var each : unread) {
      readings.lock(edition.number(), each.story());
      parked.park(each.ref(), Objects.requireNonNull(each.reason()), clock.instant());
    }
  }

  private Reading reading(Edition edition, PrivateStory story) {
    return new Reading(
        story.ref(), story.revision(), anonymisation.facts(story, madeAt(edition, story)), null);
  }

  /** As if it had waited since its end, but not so long that its own crowd has no chance. */
  private Instant madeAt(Edition edition, PrivateStory story) {
    var earliest = edition.startedAt().minus(policy.waiting());
    return story.endedAt().isAfter(earliest) ? story.endedAt() : earliest;
  }

  /** The saga may write the same marketer or story at the same moment: then once more. */
  private boolean inTransaction(Predicate<TransactionStatus> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Boolean.TRUE.equals(transaction.execute(work::test));
      } catch (DataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
