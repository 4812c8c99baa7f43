package io.saleslore.command.erasure.restored;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Repeats erasures at the start, when commands are handled and before anybody is served. */
@Component
final class ErasuresAtStart implements SmartLifecycle {
  private final RepeatedErasures erasures;
  private boolean isRunning;

  ErasuresAtStart(RepeatedErasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public void start() {
    isRunning = true;
    erasures.run();
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  /** Behind Axon's last phase and before that of the web server. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4096;
  }
}
