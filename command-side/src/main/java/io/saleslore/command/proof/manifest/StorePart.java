package io.saleslore.command.proof.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an export holds of one store.
 *
 * @param store such as {@code private}
 * @param size how many positions the checkpoint has that it is made under
 * @param chosen which events it holds; empty where it holds all of them
 */
public record StorePart(String store, long size, Optional<PositionRuns> chosen) {
  private static final Pattern FORM =
      Pattern.compile("([a-z]+) (\\d{1,18}) positions, (all|none|[\\d,-]+)");

  static StorePart parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a manifest's store is its name, size and events");
    }
    var events = parts.group(3);
    var chosen =
        events.equals("all")
            ? Optional.<PositionRuns>empty()
            : Optional.of(PositionRuns.parse(events));
    return new StorePart(parts.group(1), Long.parseLong(parts.group(2)), chosen);
  }

  @Override
  public String toString() {
    var events = chosen.map(PositionRuns::toString).orElse("all");
    return store + " " + size + " positions, " + events;
  }
}
