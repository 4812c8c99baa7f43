package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The disclosure gate as the data team sees it. */
public final class GateClient {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final PlatformClient platform;
  private final Duration patience;

  /** The gate of a platform; what does not come about in that time counts as failed. */
  public GateClient(PlatformClient platform, Duration patience) {
    this.platform = platform;
    this.patience = patience;
  }

  /**
   * The facts, once the anonymizer has read every story there is.
   *
   * @throws PlatformRefusal if it does not get there in time
   */
  public FactAccountingReport whenAllIsRead() {
    await("the anonymizer", () -> status().path("caughtUp").asBoolean());
    return FactAccountingReport.of(status());
  }

  /** Lets the gate look, as if it were that time, and gives the number of releases. */
  public int tick(Instant asOf) {
    return platform
        .post(Caller.DATA_TEAM, "/api/v1/gate/ticks", Map.of("asOf", asOf.toString()))
        .path("releases")
        .asInt();
  }

  /**
   * Waits until the read models hold every release.
   *
   * @throws PlatformRefusal if they do not get there in time
   */
  public void whenAllIsLearned() {
    await("the read models", this::isLearned);
  }

  private boolean isLearned() {
    var models = platform.items(Caller.DATA_TEAM, "/api/v1/read-models").toList();
    return !models.isEmpty()
        && models.stream()
            .allMatch(
                each -> each.path("lag").asLong() == 0 && each.path("generation").asInt() != 0);
  }

  private JsonNode status() {
    return platform.get(Caller.DATA_TEAM, "/api/v1/gate");
  }

  private void await(String who, BooleanSupplier isThere) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isThere.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new PlatformRefusal(who + " did not catch up within " + patience.toSeconds() + " s");
      }
      Pause.of(BETWEEN_LOOKS);
    }
  }
}
