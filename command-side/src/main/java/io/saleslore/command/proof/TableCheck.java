package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.event.EventTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Writes the table for people once more from the proven events and compares line by line. */
record TableCheck(String store, EventTable table) {
  private static final int BUFFER = 1 << 20;

  Optional<Finding> check(Path events, Path lines) throws IOException {
    if (!Files.exists(lines)) {
      return Optional.of(
          Finding.of(lines.getFileName().toString(), Kind.TABLE_CHANGED, "it is gone"));
    }
    try (var file = EventLines.of(events);
        var there = new BufferedInputStream(Files.newInputStream(lines), BUFFER)) {
      if (!isNext(there, EventTable.heading())) {
        return found(lines, 0);
      }
      for (var event = file.next(); event.isPresent(); event = file.next()) {
        if (!isNext(there, table.line(event.get()))) {
          return found(lines, event.get().position());
        }
      }
      return there.read() < 0 ? Optional.empty() : found(lines, 0);
    }
  }

  private static boolean isNext(InputStream there, String line) throws IOException {
    var expected = line.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(there.readNBytes(expected.length), expected);
  }

  private static Optional<Finding> found(Path lines, long position) {
    return Optional.of(Finding.of(lines.getFileName().toString(), position, Kind.TABLE_CHANGED));
  }
}
