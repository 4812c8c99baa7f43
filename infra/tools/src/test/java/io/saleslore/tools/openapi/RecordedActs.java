package io.saleslore.tools.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether somebody's name stands on record with what they did. */
record RecordedActs(JdbcClient jdbc) {
  private static final Set<String> OWN = Set.of("anyone", "zone owner", "MARKETER");

  /** How many entries there are. */
  long many() {
    return jdbc.sql("select count(*) from operations.entry").query(Long.class).single();
  }

  /** Whether one of the entries behind so many names the person. */
  boolean hasNameBehind(long many, String who) {
    return jdbc
        .sql("select payload from operations.entry order by globalIndex offset " + many + " rows")
        .query((row, _) -> new String(row.getBytes(1), UTF_8))
        .list()
        .stream()
        .anyMatch(each -> each.contains("\"who\":\"" + who + "\""));
  }

  /**
   * Writes of those who have a role of trust, and reads of private data: what marketers do in their
   * own zone stands in its history, and what everybody may read is nobody's.
   */
  static boolean leaveName(Example example, JsonNode operation) {
    var audience = operation.path("x-audience");
    for (var each : audience) {
      if (OWN.contains(each.asText())) {
        return false;
      }
    }
    boolean isRead = example.method().equals("GET");
    return !isRead || audience.size() == 1 && audience.get(0).asText().equals("COMPLIANCE");
  }

  /** The person behind {@code COMPLIANCE:carla} or {@code ADMIN}. */
  static String who(Example example) {
    var as = Objects.requireNonNull(example.as());
    return as.substring(as.indexOf(':') + 1);
  }
}
