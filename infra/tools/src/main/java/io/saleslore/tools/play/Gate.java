package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.tools.play.PlatformClient.As;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The disclosure gate as the data team sees it. */
public final class Gate {
  private static final As DATA_TEAM = new As.Role("DATA_TEAM");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final PlatformClient platform;
  private final Duration patience;

  /** The gate of a platform; what does not come about in that time counts as failed. */
  public Gate(PlatformClient platform, Duration patience) {
    this.platform = platform;
    this.patience = patience;
  }

  /**
   * The facts, once the anonymizer has read every story there is.
   *
   * @throws Refused if it does not get there in time
   */
  public Ledger whenAllIsRead() {
    await("the anonymizer", () -> status().path("caughtUp").asBoolean());
    return Ledger.of(status());
  }

  /** Lets the gate look, as if it were that time, and gives the number of releases. */
  public int tick(Instant asOf) {
    return platform
        .post(DATA_TEAM, "/api/v1/gate/ticks", Map.of("asOf", asOf.toString()))
        .path("releases")
        .asInt();
  }

  /**
   * Waits until the read models hold every release.
   *
   * @throws Refused if they do not get there in time
   */
  public void whenAllIsLearned() {
    await("the read models", this::isLearned);
  }

  private boolean isLearned() {
    var models = platform.get(DATA_TEAM, "/api/v1/read-models").path("items");
    for (var model : models) {
      if (model.path("lag").asLong() > 0 || model.path("generation").asInt() == 0) {
        return false;
      }
    }
    return !models.isEmpty();
  }

  private JsonNode status() {
    return platform.get(DATA_TEAM, "/api/v1/gate");
  }

  private void await(String who, BooleanSupplier isThere) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isThere.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new Refused(who + " did not catch up within " + patience.toSeconds() + " s");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted", e);
    }
  }
}
