package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** How far a rebuild has come, in one line. */
final class RebuildProgressLine {
  private RebuildProgressLine() {}

  static String of(JsonNode rebuild) {
    return format(
            "%s: %,d of %,d releases",
            rebuild.path("phase").asText(),
            rebuild.path("done").asLong(),
            rebuild.path("total").asLong())
        + number(rebuild, "rate", ", %,d/s")
        + number(rebuild, "secondsLeft", ", %,d s left")
        + stopped(rebuild.path("stopped"));
  }

  private static String number(JsonNode rebuild, String field, String format) {
    return rebuild.has(field) ? format(format, rebuild.path(field).asLong()) : "";
  }

  private static String stopped(JsonNode stopped) {
    return stopped.isMissingNode()
        ? ""
        : format(
            ", stopped at release %d in %s: %s",
            stopped.path("release").asLong(),
            stopped.path("readModel").asText(),
            stopped.path("reason").asText());
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
