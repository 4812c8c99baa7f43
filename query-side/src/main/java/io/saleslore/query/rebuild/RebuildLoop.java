package io.saleslore.query.rebuild;

import io.saleslore.query.background.Await;
import io.saleslore.query.background.BackgroundLoop;
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
  private final RebuildBuilder builder;
  private final GenerationSwitch switches;
  private volatile boolean stopping;

  RebuildLoop(RebuildStore rebuilds, RebuildBuilder builder, GenerationSwitch switches) {
    super("rebuild", LOOK_EVERY);
    this.rebuilds = rebuilds;
    this.builder = builder;
    this.switches = switches;
  }

  @Override
  protected void stopping() {
    stopping = true;
  }

  /** Does one that nobody does at the moment; false where there is none. */
  @Override
  protected boolean step() {
    return Await.list(rebuilds.open()).stream()
        .anyMatch(
            each ->
                each.phase() == Phase.WAITING
                    ? switches.byItself(each)
                    : builder.takeUp(each, () -> stopping));
  }
}
