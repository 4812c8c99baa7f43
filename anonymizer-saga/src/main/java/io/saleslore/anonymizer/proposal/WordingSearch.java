package io.saleslore.anonymizer.proposal;

import io.saleslore.anonymizer.edition.LiveEditionStatus;
import io.saleslore.anonymizer.gate.GateReadiness;
import io.saleslore.anonymizer.mining.WordingMiner;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for shared wordings in the background, one search at a time. */
@Component
public final class WordingSearch implements SmartLifecycle {
  private static final Logger LOG = System.getLogger(WordingSearch.class.getName());
  private static final long LONGEST_STORY_MILLIS = 5_000;

  private final WordingMiner miner;
  private final Proposals proposals;
  private final LiveEditionStatus live;
  private final AtomicReference<@Nullable Thread> searching = new AtomicReference<>();
  private volatile boolean running;

  WordingSearch(WordingMiner miner, Proposals proposals, LiveEditionStatus live) {
    this.miner = miner;
    this.proposals = proposals;
    this.live = live;
  }

  /** Begins a search, unless one is under way or too few marketers are there for any crowd. */
  public void begin() {
    var thread = Thread.ofPlatform().name("wordings").daemon().unstarted(this::search);
    if (running && searching.compareAndSet(null, thread)) {
      thread.start();
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** The story that is being read is ended: to interrupt its reads would close an H2 file. */
  @Override
  public void stop() {
    running = false;
    var thread = searching.get();
    if (thread != null) {
      join(thread);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void search() {
    try {
      if (live.gate() != GateReadiness.TOO_FEW_MARKETERS) {
        proposals.add(miner.mine(() -> running));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A search for wordings has failed: {0}", e.getClass().getName());
    } finally {
      searching.set(null);
    }
  }

  private static void join(Thread stopped) {
    try {
      stopped.join(LONGEST_STORY_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
