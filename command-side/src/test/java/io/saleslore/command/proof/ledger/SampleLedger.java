package io.saleslore.command.proof.ledger;

import io.saleslore.command.proof.event.EventSource;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.Sha256Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Releases as they stand in a history, and the lines that they are committed to. */
final class SampleLedger {
  final List<StoredEvent> events = new ArrayList<>();
  final List<String> lines = new ArrayList<>();
  private int fact;

  /** A release of edition 1 that counts as many facts as its marketers have. */
  SampleLedger release(int k, int... facts) {
    return counting(Arrays.stream(facts).sum(), k, facts);
  }

  /** The same, whatever it counts. */
  SampleLedger counting(int counted, int k, int... facts) {
    var shares = Arrays.stream(facts).mapToObj(this::share).collect(Collectors.joining(" "));
    return line(1, counted, k + " exact " + shares);
  }

  /** A release that is committed to this line, which begins behind its number. */
  SampleLedger line(int edition, int counted, String behindNumber) {
    long number = events.size();
    var line = edition + " " + number + " " + behindNumber;
    lines.add(line);
    events.add(event(edition, number, counted, line));
    return this;
  }

  /** As many facts as nobody has used, with commas between them. */
  String share(int facts) {
    return IntStream.range(0, facts).mapToObj(_ -> fact(fact++)).collect(Collectors.joining(","));
  }

  static String fact(int number) {
    return "fact_%011d".formatted(number);
  }

  LedgerAnswer check(Path folder, int leastK) throws IOException {
    var file = folder.resolve("ledger.txt");
    Files.write(file, lines);
    return LedgerCheck.of(file, leastK, history());
  }

  EventSource history() {
    Iterator<StoredEvent> left = events.iterator();
    return new EventSource() {
      @Override
      public Optional<StoredEvent> next() {
        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  private static StoredEvent event(int edition, long number, int counted, String line) {
    var hash = Sha256Digest.fresh().digest(line.getBytes(StandardCharsets.UTF_8));
    var payload =
        """
        {"edition":%d,"number":%d,"kind":"objection-by-industry","level":"crowd",\
        "codes":["budget","discount","retail"],"counts":{"tried":%d,"eased":1,"decided":2,"won":0},\
        "month":"2026-03","marketers":"10-19","commitment":"%s"}\
        """
            .formatted(
                edition,
                number,
                counted,
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    return new StoredEvent(
        number + 1,
        "event-" + number,
        "edition-" + edition,
        number,
        "Edition",
        "2026-03-01T09:00:00.000Z",
        "io.saleslore.kernel.release.PatternReleased",
        Optional.empty(),
        payload.getBytes(StandardCharsets.UTF_8),
        Optional.empty());
  }
}
