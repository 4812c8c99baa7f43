package io.saleslore.command.whatsapp;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An exported chat, surveyed once when opened and read again for its entries. */
public final class ChatExport {
  private static final int TWO = 2;

  private final ExportText text;
  private final Survey.Seen seen;
  private final PartOrder order;
  private final List<String> authors;

  private ChatExport(ExportText text, Survey.Seen seen, PartOrder order) {
    this.text = text;
    this.seen = seen;
    this.order = order;
    this.authors = List.copyOf(seen.authors.settle());
  }

  /**
   * Reads the whole export once, holding a line of it at a time.
   *
   * @param dateOrder how its dates are written, where the caller knows
   * @throws ChatRefused if it cannot be read for sure
   */
  public static ChatExport open(ExportSource source, Optional<DateOrder> dateOrder) {
    return open(source, dateOrder, Limits.DEFAULT);
  }

  /**
   * As above, within other limits.
   *
   * @throws ChatRefused if it cannot be read for sure
   */
  public static ChatExport open(ExportSource source, Optional<DateOrder> dateOrder, Limits limits) {
    var text = new ExportText(source, limits);
    var survey = new Survey(limits.messageChars());
    text.read(survey::line);
    var seen = survey.settled();
    return new ChatExport(text, seen, seen.dates.order(dateOrder));
  }

  /** Those who wrote, in order of appearance. */
  public List<String> authors() {
    return authors;
  }

  /** Whether more than two write, or the app speaks of a group. */
  public boolean isGroup() {
    return authors.size() > TWO || seen.group;
  }

  /**
   * Reads the export again and hands over every entry in the order of the file.
   *
   * @throws ChatRefused if it cannot be read any more
   */
  public void forEach(Consumer<ChatEntry> consumer) {
    var entries = new Entries(seen.form, order, seen.authors, consumer);
    text.read(entries::line);
    entries.end();
  }
}
