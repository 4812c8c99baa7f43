package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Speaker;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Ways in which phones export a chat, each with an order of the date that cannot be mistaken. */
enum ChatForm {
  IPHONE("'['yyyy-MM-dd, HH:mm:ss'] '"),
  ANDROID("yyyy-MM-dd, HH:mm' - '"),
  ANDROID_SLASHED("yyyy/MM/dd, HH:mm' - '");

  private static final String NOTICE =
      "Messages and calls are end-to-end encrypted. "
          + "Only people in this chat can read, listen to, or share them.";

  private final DateTimeFormatter head;

  ChatForm(String head) {
    this.head = DateTimeFormatter.ofPattern(head, Locale.ROOT);
  }

  /** The whole export; a message of several lines goes on without a head. */
  String export(List<Line> lines, String marketer, String customer) {
    var text = new StringBuilder(head.format(lines.getFirst().at())).append(NOTICE).append('\n');
    for (var line : lines) {
      var author = line.speaker() == Speaker.MARKETER ? marketer : customer;
      text.append(head.format(line.at())).append(author).append(": ");
      text.append(line.text()).append('\n');
    }
    return text.toString();
  }

  /** A message by the clock of the export. */
  record Line(LocalDateTime at, Speaker speaker, String text) {}
}
