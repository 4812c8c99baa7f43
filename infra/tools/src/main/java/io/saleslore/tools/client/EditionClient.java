package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An edition being made, as the data team follows it.
 *
 * @param isNew whether it was begun by this call, and so by the version that runs
 */
public record EditionClient(PlatformClient platform, int number, boolean isNew) {
  private static final String EDITIONS = "/api/v1/editions";
  private static final Set<String> UNFINISHED = Set.of("making", "ready");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /**
   * Begins the next edition, or goes on with one that waits for somebody.
   *
   * @throws PlatformRefusal if the platform does not take it
   */
  public static EditionClient start(PlatformClient platform) {
    var unfinished =
        platform
            .items(Caller.DATA_TEAM, EDITIONS)
            .filter(each -> UNFINISHED.contains(each.path("state").asText()))
            .findFirst();
    var edition = unfinished.orElseGet(() -> platform.post(Caller.DATA_TEAM, EDITIONS, Map.of()));
    return new EditionClient(platform, edition.path("number").asInt(), unfinished.isEmpty());
  }

  /**
   * Follows it until all stories are read and the gate has looked.
   *
   * @throws PlatformRefusal if it was closed meanwhile
   */
  public void follow(PrintWriter out) {
    long began = System.nanoTime();
    JsonNode edition = look();
    while (edition.path("state").asText().equals("making")) {
      out.println(line(edition, (System.nanoTime() - began) / 1e9));
      Pause.of(BETWEEN_LOOKS);
      edition = look();
    }
    out.println(line(edition, (System.nanoTime() - began) / 1e9));
    if (edition.path("state").asText().equals("closed")) {
      throw new PlatformRefusal(
          "it was cancelled, or another version began it: begin the next one");
    }
  }

  /** Builds all read models on it, beside the live ones. */
  public RebuildClient readModels() {
    return RebuildClient.ofEdition(platform, number);
  }

  /** Where it can be switched to or cancelled. */
  public String path() {
    return EDITIONS + "/" + number;
  }

  /** Serves it. */
  public void switchTo() {
    var _ = platform.post(Caller.DATA_TEAM, path() + "/switch", Map.of());
  }

  private JsonNode look() {
    return platform.get(Caller.DATA_TEAM, path());
  }

  private static String line(JsonNode edition, double seconds) {
    long done = edition.path("done").asLong();
    long total = edition.path("total").asLong();
    double rate = done / Math.max(0.001, seconds);
    return String.format(
        Locale.ROOT,
        "edition %d is %s: %,d of %,d stories, %,.0f/s, %,.0f s left",
        edition.path("number").asInt(),
        edition.path("state").asText(),
        done,
        total,
        rate,
        rate == 0 ? 0 : Math.max(0, total - done) / rate);
  }
}
