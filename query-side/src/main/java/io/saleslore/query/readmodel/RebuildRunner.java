package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.readmodel.OnePass.Order;
import io.saleslore.query.readmodel.Rebuild.Phase;
import io.saleslore.query.readmodel.Rebuild.Stop;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does the rebuilds that were asked for, one at a time, on a thread of its own; also those that a
 * process left unfinished when it died.
 */
@Component
class RebuildRunner implements SmartLifecycle {
  private static final Logger LOG = System.getLogger(RebuildRunner.class.getName());
  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final RebuildStore rebuilds;
  private final Generations generations;
  private final OnePass pass;
  private final DeadLetters letters;
  private final Switches switches;
  private final ReleaseFeed feed;
  private final List<ReadModel> models;
  private final Semaphore wake = new Semaphore(0);
  private final AtomicLong folded = new AtomicLong();
  private volatile long rate;
  private volatile boolean running;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  RebuildRunner(
      RebuildStore rebuilds,
      Generations generations,
      OnePass pass,
      DeadLetters letters,
      Switches switches,
      ReleaseFeed feed,
      List<ReadModel> models) {
    this.rebuilds = rebuilds;
    this.generations = generations;
    this.pass = pass;
    this.letters = letters;
    this.switches = switches;
    this.feed = feed;
    this.models = models;
  }

  @Override
  public void start() {
    stopping = false;
    running = true;
    thread = Thread.ofPlatform().name("rebuild").daemon().start(this::run);
  }

  /** A pass ends at its next page: to interrupt its read would close an H2 file. */
  @Override
  public void stop() {
    stopping = true;
    running = false;
    wake.release();
    if (thread != null) {
      join(thread);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Releases a second of the rebuild that runs in this process, 0 where none does. */
  long rate() {
    return rate;
  }

  /** How many releases rebuilds have folded in this process. */
  long folded() {
    return folded.get();
  }

  /** There may be something to do. */
  void wake() {
    wake.release();
  }

  private void run() {
    while (running) {
      try {
        if (!runNext()) {
          var _ = wake.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
          wake.drainPermits();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        pause(e);
      }
    }
  }

  /** Does one that nobody does at the moment; false where there is none. */
  boolean runNext() {
    for (var each : rebuilds.open()) {
      if (each.phase() == Phase.WAITING ? goesLive(each) : isTakenUp(each)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTakenUp(Rebuild rebuild) {
    var shelves = generations.shelves();
    var made = rebuild.generations();
    if (!made.keySet().stream().allMatch(model -> isFor(shelves.get(model), rebuild))) {
      switches.drop(rebuild);
      return true;
    }
    if (made.entrySet().stream()
        .allMatch(each -> Shelf.built(shelves, each.getKey(), each.getValue()).isPresent())) {
      return isEnded(rebuild, Order.GO_ON, Phase.WAITING);
    }
    var claim = generations.takeOver(made);
    claim.ifPresent(taken -> build(rebuild, taken));
    return claim.isPresent();
  }

  private static boolean isFor(@Nullable Shelf shelf, Rebuild rebuild) {
    return shelf != null && shelf.isOf(rebuild.id());
  }

  /** It does what it was told; what it was told meanwhile still counts. */
  private boolean isEnded(Rebuild rebuild, Order obeyed, Phase to) {
    if (rebuilds.ends(rebuild.id(), obeyed, to)) {
      return true;
    }
    return switch (rebuilds.order(rebuild.id())) {
      case CANCEL -> {
        switches.drop(rebuild);
        yield true;
      }
      case PAUSE -> rebuilds.ends(rebuild.id(), Order.PAUSE, Phase.PAUSED);
      case GO_ON -> false;
    };
  }

  /** On its own, unless another edition is served by now: then nobody needs it. */
  private boolean goesLive(Rebuild rebuild) {
    if (rebuild.edition() != feed.liveEdition()) {
      switches.drop(rebuild);
      return true;
    }
    try {
      switches.to(rebuild.id(), rebuild.by());
      return true;
    } catch (Rejection.Conflict _) {
      return false;
    }
  }

  private void build(Rebuild rebuild, Claim claim) {
    var made = models.stream().filter(model -> claim.generations().containsKey(model.name()));
    try {
      switch (pass.run(made.toList(), claim, new Progress(rebuild))) {
        case BUILT -> isEnded(rebuild, Order.GO_ON, Phase.WAITING);
        case PAUSED -> isEnded(rebuild, Order.PAUSE, Phase.PAUSED);
        case CANCELLED -> switches.drop(rebuild);
      }
    } catch (PoisonRelease poison) {
      var stop = new Stop(poison.model(), poison.number(), poison.reason());
      if (!rebuilds.stopped(rebuild.id(), stop) && rebuilds.order(rebuild.id()) == Order.CANCEL) {
        switches.drop(rebuild);
      }
    } catch (ClaimLost _) {
      LOG.log(Level.INFO, "Another process goes on with a rebuild");
    } catch (RuntimeException e) {
      letGo(rebuild, claim);
      throw e;
    } finally {
      rate = 0;
    }
  }

  private void letGo(Rebuild rebuild, Claim claim) {
    if (running) {
      rebuilds.failed(rebuild.id());
    }
    generations.release(claim);
  }

  private final class Progress implements OnePass.Watch {
    private static final long SAY_EVERY_NANOS = 400_000_000;

    private final Rebuild rebuild;
    private final long since = System.nanoTime();
    private long from = -1;
    private long counted = -1;
    private long said;

    Progress(Rebuild rebuild) {
      this.rebuild = rebuild;
    }

    @Override
    public Order at(long done) {
      if (stopping) {
        throw new CancellationException("the process stops");
      }
      long now = System.nanoTime();
      if (from < 0) {
        from = done;
        counted = done;
      }
      folded.addAndGet(done - counted);
      counted = done;
      if (said != 0 && now - said < SAY_EVERY_NANOS) {
        return Order.GO_ON;
      }
      said = now;
      rate = Math.round((done - from) * 1e9 / Math.max(1, now - since));
      rebuilds.progress(rebuild.id(), done, feed.last(rebuild.edition()) + 1, rate);
      return rebuilds.order(rebuild.id());
    }

    @Override
    public void folded(long done) {
      said = 0;
      at(done);
    }

    @Override
    public boolean goesOnWithout(String model, long number) {
      return letters.isDiscarded(model, rebuild.edition(), number)
          || rebuilds.goesOnWithout(rebuild.id(), number);
    }
  }

  private void pause(RuntimeException failure) {
    if (!running) {
      return;
    }
    LOG.log(
        Level.WARNING,
        "A rebuild was interrupted and goes on in a second: {0}",
        failure.getClass().getName());
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread stopped) {
    try {
      stopped.join(5_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
