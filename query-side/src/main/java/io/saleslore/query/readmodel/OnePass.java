package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.http.RequestCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Builds generations: one pass over the releases for all read models, folded in memory and written
 * as a whole. Memory grows with the cells, which are bounded by the vocabularies, not with the
 * releases. A long pass is saved now and then, so that another process can go on from there.
 */
@Component
class OnePass {
  private static final int PAGE = 8_000;
  private static final Duration RENEW_EVERY = Generations.LEASE.dividedBy(6);
  private static final Duration SAVE_EVERY = Duration.ofSeconds(15);

  private final ReleaseFeed feed;
  private final Generations generations;
  private final CellStore cells;
  private final DeadLetters letters;
  private final InstantSource clock;
  private final RequestCounter requests;
  private final int page;
  private final Duration saveEvery;

  @Autowired
  OnePass(
      ReleaseFeed feed,
      Generations generations,
      CellStore cells,
      DeadLetters letters,
      InstantSource clock,
      RequestCounter requests) {
    this(feed, generations, cells, letters, clock, requests, PAGE, SAVE_EVERY);
  }

  OnePass(
      ReleaseFeed feed,
      Generations generations,
      CellStore cells,
      DeadLetters letters,
      InstantSource clock,
      RequestCounter requests,
      int page,
      Duration saveEvery) {
    this.feed = feed;
    this.generations = generations;
    this.cells = cells;
    this.letters = letters;
    this.clock = clock;
    this.requests = requests;
    this.page = page;
    this.saveEvery = saveEvery;
  }

  /** What to do next. */
  enum Order {
    GO_ON,
    PAUSE,
    CANCEL
  }

  /** How a pass ended. */
  enum End {
    BUILT,
    PAUSED,
    CANCELLED
  }

  /** Whoever has asked for the pass. */
  interface Watch {
    /**
     * After each page, and at least once.
     *
     * @param done how many releases are folded
     */
    Order at(long done);

    /** When all is folded and only the writing is left. */
    void folded(long done);

    /** Whether the generation may do without a release that cannot be folded. */
    boolean goesOnWithout(String model, long number);
  }

  /** A watch that lets the pass run to its end, whatever it meets. */
  static final Watch UNDISTURBED =
      new Watch() {
        @Override
        public Order at(long done) {
          return Order.GO_ON;
        }

        @Override
        public void folded(long done) {}

        @Override
        public boolean goesOnWithout(String model, long number) {
          return true;
        }
      };

  /**
   * Folds from the claim's position to the last release there is.
   *
   * @throws PoisonRelease at a release that cannot be folded; what comes before it is saved
   * @throws ClaimLost if another process has taken over
   */
  End run(Collection<ReadModel> models, Claim claim, Watch watch) {
    return new Pass(models, claim, watch).run();
  }

  private final class Pass {
    private final List<Tallies> all;
    private final Watch watch;
    private final Courtesy courtesy = new Courtesy(requests);
    private final PagesAhead pages;
    private Claim claim;
    private long position;
    private int saves;
    private Instant savedAt = clock.instant();
    private Instant renewedAt = clock.instant();

    Pass(Collection<ReadModel> models, Claim claim, Watch watch) {
      this.watch = watch;
      this.claim = claim;
      this.position = claim.position();
      this.pages = new PagesAhead(feed, claim.edition(), position, page);
      this.all = models.stream().map(model -> new Tallies(model, saved(model))).toList();
    }

    private List<Cell> saved(ReadModel model) {
      var generation = claim.of(model);
      return generation.position() < 0 ? List.of() : cells.all(generation);
    }

    End run() {
      var order = watch.at(position + 1);
      while (order == Order.GO_ON) {
        var releases = next();
        if (releases.isEmpty()) {
          watch.folded(position + 1);
          save(true);
          return End.BUILT;
        }
        Numbering.check(position, releases);
        releases.forEach(this::fold);
        order = watch.at(position + 1);
        keep();
        courtesy.rest();
      }
      return end(order);
    }

    private End end(Order order) {
      if (order == Order.CANCEL) {
        return End.CANCELLED;
      }
      save(false);
      generations.release(claim);
      return End.PAUSED;
    }

    private List<PatternReleased> next() {
      while (true) {
        try {
          return pages.next(courtesy.isAsked());
        } catch (UnreadableRelease unreadable) {
          all.forEach(each -> goOnWithout(each, unreadable.number(), unreadable.reason()));
          position = unreadable.number();
          pages.goOnAfter(position);
        }
      }
    }

    private void fold(PatternReleased release) {
      for (var each : all) {
        try {
          each.add(release);
        } catch (RuntimeException e) {
          goOnWithout(each, release.number(), e.getClass().getName());
        }
      }
      position = release.number();
    }

    private void goOnWithout(Tallies tallies, long number, String reason) {
      var model = tallies.model();
      if (!watch.goesOnWithout(model.name(), number)) {
        save(false);
        generations.release(claim);
        throw new PoisonRelease(model.name(), number, reason);
      }
      letters.put(claim.of(model), number, reason);
    }

    private void keep() {
      var now = clock.instant();
      if (Duration.between(savedAt, now).compareTo(saveEvery) >= 0) {
        save(false);
      } else if (Duration.between(renewedAt, now).compareTo(RENEW_EVERY) >= 0) {
        generations.renew(claim);
        renewedAt = now;
      }
    }

    /** Into fresh collections, so that nobody ever reads a part. */
    private void save(boolean isBuilt) {
      saves++;
      var before = claim;
      var collections = new TreeMap<String, String>();
      all.forEach(each -> collections.put(each.model().name(), write(each)));
      claim = generations.saved(claim, position, collections, isBuilt);
      before.generations().values().stream()
          .filter(each -> each.position() >= 0)
          .map(Generation::collection)
          .forEach(generations::dropCollection);
      if (!isBuilt) {
        generations.renew(claim);
      }
      savedAt = clock.instant();
      renewedAt = savedAt;
    }

    private String write(Tallies tallies) {
      var generation = claim.of(tallies.model());
      var name =
          "%s.%d.%d-%d".formatted(generation.model(), generation.number(), claim.fence(), saves);
      cells.fill(name, tallies.cells(), courtesy);
      return name;
    }
  }
}
