package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.tools.play.PlatformClient.As;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A rebuild of read models as the data team follows it. */
public final class Rebuilding {
  private static final As DATA_TEAM = new As.Role("DATA_TEAM");
  private static final Set<String> UNFINISHED = Set.of("building", "waiting");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

  private final PlatformClient platform;
  private final String path;

  private Rebuilding(PlatformClient platform, String path) {
    this.platform = platform;
    this.path = path;
  }

  /**
   * Begins one.
   *
   * @param name a read model, or {@code all}
   * @param switching {@code auto} or {@code ask}
   * @throws Refused if the platform does not take it
   */
  public static Rebuilding start(PlatformClient platform, String name, String switching) {
    var rebuilds = "/api/v1/read-models/" + name + "/rebuilds";
    var begun = platform.post(DATA_TEAM, rebuilds, Map.of("switch", switching));
    return new Rebuilding(platform, rebuilds + "/" + begun.path("id").asText());
  }

  /** Begins one of all read models on another edition, or goes on with one that is unfinished. */
  static Rebuilding ofEdition(PlatformClient platform, int edition) {
    var rebuilds = "/api/v1/read-models/all/rebuilds";
    var begun =
        StreamSupport.stream(platform.get(DATA_TEAM, rebuilds).path("items").spliterator(), false)
            .filter(each -> each.path("edition").asInt() == edition)
            .filter(each -> UNFINISHED.contains(each.path("phase").asText()))
            .findFirst()
            .orElseGet(
                () ->
                    platform.post(
                        DATA_TEAM, rebuilds, Map.of("switch", "ask", "edition", edition)));
    return new Rebuilding(platform, rebuilds + "/" + begun.path("id").asText());
  }

  /** The read models that can be rebuilt. */
  public static List<String> names(PlatformClient platform) {
    var items = platform.get(DATA_TEAM, "/api/v1/read-models").path("items");
    return StreamSupport.stream(items.spliterator(), false)
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
      var rebuild = platform.get(DATA_TEAM, path);
      var phase = rebuild.path("phase").asText();
      boolean goesOn =
          phase.equals("building")
              || (phase.equals("waiting") && rebuild.path("isAutomatic").asBoolean());
      if (!goesOn || System.nanoTime() - shown > BETWEEN_LINES.toNanos()) {
        shown = System.nanoTime();
        out.println(line(rebuild));
      }
      if (!goesOn) {
        return phase;
      }
      pause();
    }
  }

  /** Makes what it has made live. */
  public void switchTo() {
    var _ = platform.post(DATA_TEAM, path + "/switch", Map.of());
  }

  /** What it changes, a few lines for each read model. */
  public void showDiff(PrintWriter out) {
    for (var diff : platform.get(DATA_TEAM, path + "/diff").path("items")) {
      out.printf(
          Locale.ROOT,
          "%s: generation %d to %d, %,d cells added, %,d gone, %,d changed, %,d not shown,"
              + " %,d unchanged%n",
          diff.path("readModel").asText(),
          diff.path("from").asInt(),
          diff.path("to").asInt(),
          diff.path("added").asLong(),
          diff.path("gone").asLong(),
          diff.path("changed").asLong(),
          diff.path("leftOut").asLong(),
          diff.path("unchanged").asLong());
      for (var cell : diff.path("largest")) {
        out.printf(
            "  %-8s %s: %s -> %s%n",
            cell.path("change").asText(),
            cell.path("id").asText(),
            shown(cell.path("before")),
            shown(cell.path("after")));
      }
    }
  }

  private static String shown(JsonNode cell) {
    return cell.isMissingNode()
        ? "nothing"
        : cell.path("cases").asText() + " cases " + cell.path("rates");
  }

  private static String line(JsonNode rebuild) {
    var line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s: %,d of %,d releases",
                rebuild.path("phase").asText(),
                rebuild.path("done").asLong(),
                rebuild.path("total").asLong()));
    if (rebuild.has("rate")) {
      line.append(String.format(Locale.ROOT, ", %,d/s", rebuild.path("rate").asLong()));
    }
    if (rebuild.has("secondsLeft")) {
      line.append(String.format(Locale.ROOT, ", %,d s left", rebuild.path("secondsLeft").asLong()));
    }
    var stopped = rebuild.path("stopped");
    if (!stopped.isMissingNode()) {
      line.append(
          String.format(
              Locale.ROOT,
              ", stopped at release %d in %s: %s",
              stopped.path("release").asLong(),
              stopped.path("readModel").asText(),
              stopped.path("reason").asText()));
    }
    return line.toString();
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
