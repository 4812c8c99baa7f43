package io.saleslore.tools.play;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A dialogue as the chat export of a phone, by the clock of UTC. */
final class DialogueExport {
  static final String SELLER = "Seller";

  private static final String BUYER = "Buyer";
  private static final DateTimeFormatter HEAD =
      DateTimeFormatter.ofPattern("'['yyyy-MM-dd, HH:mm:ss'] '", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private DialogueExport() {}

  static boolean hasSeller(Dialogue dialogue) {
    return dialogue.spoken().anyMatch(turn -> turn.speaker() == DialogueSide.SELLER);
  }

  static byte[] of(Dialogue dialogue) {
    return dialogue
        .spoken()
        .map(DialogueExport::line)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(DialogueTurn turn) {
    var author = turn.speaker() == DialogueSide.SELLER ? SELLER : BUYER;
    return HEAD.format(turn.ts()) + author + ": " + turn.text() + "\n";
  }
}
