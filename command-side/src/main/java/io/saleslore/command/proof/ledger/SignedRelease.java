package io.saleslore.command.proof.ledger;

import io.saleslore.command.proof.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a release in the history says of itself.
 *
 * @param position where it stands
 * @param facts the largest of its counts, which counts all its facts
 * @param commitment the SHA-256 of its line in the ledger, in base64url
 */
record SignedRelease(long position, int edition, long number, int facts, String commitment) {
  private static final String NAME = "PatternReleased";
  private static final Pattern EDITION = Pattern.compile("\"edition\" *: *(\\d{1,9})[,}]");
  private static final Pattern NUMBER = Pattern.compile("\"number\" *: *(\\d{1,18})[,}]");
  private static final Pattern COUNTS = Pattern.compile("\"counts\" *: *\\{([^}]*)}");
  private static final Pattern COUNT = Pattern.compile(": *(\\d{1,9})");
  private static final Pattern COMMITMENT = Pattern.compile("\"commitment\" *: *\"([\\w-]{43})\"");

  /** Of an event; none of any other event. */
  static Optional<SignedRelease> of(StoredEvent event) {
    return event.name().equals(NAME)
        ? Optional.of(of(event.position(), new String(event.payload(), StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private static SignedRelease of(long position, String json) {
    return new SignedRelease(
        position,
        Integer.parseInt(found(EDITION, json, "0")),
        Long.parseLong(found(NUMBER, json, "0")),
        facts(found(COUNTS, json, "")),
        found(COMMITMENT, json, ""));
  }

  private static int facts(String counts) {
    return COUNT
        .matcher(counts)
        .results()
        .mapToInt(count -> Integer.parseInt(count.group(1)))
        .max()
        .orElse(0);
  }

  private static String found(Pattern pattern, String json, String otherwise) {
    var found = pattern.matcher(json);
    return found.find() ? found.group(1) : otherwise;
  }
}
