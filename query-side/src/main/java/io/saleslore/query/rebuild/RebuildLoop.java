package io.saleslore.query.rebuild;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.Await;
import io.saleslore.query.background.BackgroundLoop;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Does the rebuilds that were started, one at a time; also those that a process left unfinished
 * when it died.
 */
@Component
class RebuildLoop extends BackgroundLoop {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final RebuildStore rebuilds;
  private final GenerationStore generations;
  private final BuildLeaseGrants grants;
  private final RebuildBuilder builder;
  private final GenerationSwitch switches;
  private final RebuildDrop drop;
  private final ReleaseFeed feed;
  private volatile boolean stopping;

  RebuildLoop(
      RebuildStore rebuilds,
      GenerationStore generations,
      BuildLeaseGrants grants,
      RebuildBuilder builder,
      GenerationSwitch switches,
      RebuildDrop drop,
      ReleaseFeed feed) {
    super("rebuild", LOOK_EVERY);
    this.rebuilds = rebuilds;
    this.generations = generations;
    this.grants = grants;
    this.builder = builder;
    this.switches = switches;
    this.drop = drop;
    this.feed = feed;
  }

  @Override
  protected void stopping() {
    stopping = true;
  }

  /** Does one that nobody does at the moment; false where there is none. */
  @Override
  protected boolean step() {
    return Await.list(rebuilds.open()).stream()
        .anyMatch(each -> each.phase() == Phase.WAITING ? goesLive(each) : isTakenUp(each));
  }

  private boolean isTakenUp(Rebuild rebuild) {
    var now = Await.value(generations.all());
    var made = rebuild.generations();
    if (!made.keySet().stream().allMatch(model -> now.of(model).isRebuiltBy(rebuild.id()))) {
      Await.done(drop.drop(rebuild));
      return true;
    }
    if (made.entrySet().stream()
        .allMatch(each -> now.built(each.getKey(), each.getValue()).isPresent())) {
      return builder.end(rebuild, BuildInstruction.CONTINUE, Phase.WAITING);
    }
    var lease = Await.optional(grants.takeOver(made));
    lease.ifPresent(taken -> builder.build(rebuild, taken, () -> stopping));
    return lease.isPresent();
  }

  /** By itself, unless another edition is served by now: then nobody needs it. */
  private boolean goesLive(Rebuild rebuild) {
    if (rebuild.edition() != feed.liveEdition()) {
      Await.done(drop.drop(rebuild));
      return true;
    }
    try {
      Await.done(switches.to(rebuild.id(), rebuild.by()));
      return true;
    } catch (Rejection.Conflict _) {
      return false;
    }
  }
}
