package io.saleslore.tools.client;

import java.time.Duration;

/** The time between two looks at something that goes on by itself. */
public final class Pause {
  private Pause() {}

  /** Waits so long. */
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformRefusal("interrupted", e);
    }
  }
}
