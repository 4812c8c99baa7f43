package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;

/** The rebuilds of a platform as the data team looks at them and steers them. */
public record RebuildList(PlatformClient platform) {
  private static final String READ_MODELS = "/api/v1/read-models";

  /** Prints what is live, and each rebuild with its id, the newest first. */
  public void list(String name, PrintWriter out) {
    platform
        .items(Caller.DATA_TEAM, READ_MODELS)
        .filter(each -> name.equals("all") || name.equals(each.path("name").asText()))
        .forEach(each -> out.println(live(each)));
    platform
        .all(Caller.DATA_TEAM, READ_MODELS + "/" + name + "/rebuilds")
        .forEach(
            each -> out.println(each.path("id").asText() + " " + RebuildProgressLine.of(each)));
  }

  /** Prints one, and what it would change where it waits. */
  public void show(String id, PrintWriter out) {
    var rebuild = platform.get(Caller.DATA_TEAM, path(id));
    out.println(RebuildProgressLine.of(rebuild));
    if (rebuild.path("phase").asText().equals("waiting")) {
      platform
          .items(Caller.DATA_TEAM, path(id) + "/diff")
          .forEach(each -> RebuildDiffLines.print(each, out));
    }
  }

  /**
   * Tells one what to do.
   *
   * @param order such as {@code pause}
   */
  public void order(String id, String order, PrintWriter out) {
    out.println(
        RebuildProgressLine.of(platform.post(Caller.DATA_TEAM, path(id) + "/" + order, Map.of())));
  }

  /** Makes these generations live again, all in one step where they are of all read models. */
  public void back(Map<String, Integer> targets, PrintWriter out) {
    var all = RebuildClient.names(platform);
    if (targets.keySet().containsAll(all)) {
      back("all", targets);
    } else {
      targets.forEach((name, generation) -> back(name, Map.of(name, generation)));
    }
    targets.forEach((name, generation) -> out.println(name + ": generation " + generation));
  }

  private void back(String name, Map<String, Integer> targets) {
    var _ =
        platform.post(
            Caller.DATA_TEAM,
            READ_MODELS + "/" + name + "/rollback",
            Map.of("generations", targets));
  }

  private static String live(JsonNode readModel) {
    var before = readModel.path("before");
    return "%s: generation %d live%s"
        .formatted(
            readModel.path("name").asText(),
            readModel.path("generation").asInt(),
            before.isInt() ? ", %d to go back to".formatted(before.asInt()) : "");
  }

  private static String path(String id) {
    return READ_MODELS + "/all/rebuilds/" + id;
  }
}
