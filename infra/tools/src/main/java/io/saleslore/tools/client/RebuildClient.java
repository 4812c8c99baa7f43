package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rebuild of read models as the data team starts and follows it. */
public final class RebuildClient {
  private static final Set<String> UNFINISHED = Set.of("building", "waiting");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

  private final PlatformClient platform;
  private final String path;

  private RebuildClient(PlatformClient platform, String rebuilds, JsonNode rebuild) {
    this.platform = platform;
    this.path = rebuilds + "/" + rebuild.path("id").asText();
  }

  /**
   * Begins one.
   *
   * @param name a read model, or {@code all}
   * @param switching {@code auto} or {@code ask}
   * @throws PlatformRefusal if the platform does not take it
   */
  public static RebuildClient start(PlatformClient platform, String name, String switching) {
    var rebuilds = rebuilds(name);
    var body = Map.of("switch", switching);
    return new RebuildClient(platform, rebuilds, platform.post(Caller.DATA_TEAM, rebuilds, body));
  }

  /** Begins one of all read models on another edition, or goes on with one that is unfinished. */
  static RebuildClient ofEdition(PlatformClient platform, int edition) {
    var rebuilds = rebuilds("all");
    var body = Map.of("switch", "ask", "edition", edition);
    var begun =
        platform
            .items(Caller.DATA_TEAM, rebuilds)
            .filter(each -> each.path("edition").asInt() == edition)
            .filter(each -> UNFINISHED.contains(each.path("phase").asText()))
            .findFirst()
            .orElseGet(() -> platform.post(Caller.DATA_TEAM, rebuilds, body));
    return new RebuildClient(platform, rebuilds, begun);
  }

  /** The read models that can be rebuilt. */
  public static List<String> names(PlatformClient platform) {
    return platform
        .items(Caller.DATA_TEAM, "/api/v1/read-models")
        .map(each -> each.path("name").asText())
        .toList();
  }

  /** Where it can be followed, paused, switched to or cancelled. */
  public String path() {
    return path;
  }

  /** Follows it until nothing more happens by itself, and gives the phase it is in then. */
  public String follow(PrintWriter out) {
    long shown = 0;
    while (true) {
      var rebuild = platform.get(Caller.DATA_TEAM, path);
      boolean goesOn = goesOn(rebuild);
      if (!goesOn || System.nanoTime() - shown > BETWEEN_LINES.toNanos()) {
        shown = System.nanoTime();
        out.println(RebuildProgressLine.of(rebuild));
      }
      if (!goesOn) {
        return rebuild.path("phase").asText();
      }
      Pause.of(BETWEEN_LOOKS);
    }
  }

  /** Makes what it has made live. */
  public void switchTo() {
    var _ = platform.post(Caller.DATA_TEAM, path + "/switch", Map.of());
  }

  /** Prints what it changes, a few lines for each read model. */
  public void showDiff(PrintWriter out) {
    platform
        .items(Caller.DATA_TEAM, path + "/diff")
        .forEach(each -> RebuildDiffLines.print(each, out));
  }

  private static String rebuilds(String name) {
    return "/api/v1/read-models/" + name + "/rebuilds";
  }

  private static boolean goesOn(JsonNode rebuild) {
    var phase = rebuild.path("phase").asText();
    return phase.equals("building")
        || (phase.equals("waiting") && rebuild.path("isAutomatic").asBoolean());
  }
}
