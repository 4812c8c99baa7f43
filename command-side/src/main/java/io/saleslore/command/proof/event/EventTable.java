package io.saleslore.command.proof.event;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events as lines of a table for people, as RFC 4180 says: what is sealed shows as {@code
 * [sealed]}, and as {@code [erased]} once nobody can open it any more.
 *
 * @param erased the names of the keys that are shredded
 */
public record EventTable(Set<String> erased) {
  private static final String BREAK = "\r\n";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .:_$-]*");
  private static final Pattern ZONE = Pattern.compile("\"zone\":\"([A-Za-z0-9-]{1,46})\"");
  private static final Pattern SEALED =
      Pattern.compile("\\{\"key\":\"([^\"\\\\]*)\"[^{}]*\"ciphertext\"[^{}]*\\}");

  /** The line with the names of the columns. */
  public static String heading() {
    return line(Stream.of("position", "stored", "event", "zone", "aggregate", "number", "details"));
  }

  /** The line of an event. */
  public String line(StoredEvent event) {
    var payload = payload(event);
    return line(
        Stream.of(
            Long.toString(event.position()),
            event.time(),
            event.name(),
            zone(payload),
            event.aggregate(),
            Long.toString(event.sequence()),
            payload));
  }

  private String payload(StoredEvent event) {
    return JsonSpan.isOneValue(event.payload())
        ? SEALED
            .matcher(new String(event.payload(), StandardCharsets.UTF_8))
            .replaceAll(this::shown)
        : "[no JSON]";
  }

  private String shown(MatchResult sealed) {
    return erased.contains(sealed.group(1)) ? "\"[erased]\"" : "\"[sealed]\"";
  }

  private static String zone(String payload) {
    var found = ZONE.matcher(payload);
    return found.find() ? found.group(1) : "";
  }

  private static String line(Stream<String> fields) {
    return fields.map(EventTable::quoted).collect(Collectors.joining(",", "", BREAK));
  }

  private static String quoted(String field) {
    return PLAIN.matcher(field).matches() ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
