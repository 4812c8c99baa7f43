package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import io.saleslore.command.whatsapp.file.ExportText;
import io.saleslore.command.whatsapp.file.ReadLimits;
import io.saleslore.command.whatsapp.header.DateInterpretation;
import io.saleslore.command.whatsapp.header.DateOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An exported chat, surveyed once when opened and read again for its entries. */
public final class ChatExport {
  private static final int TWO = 2;

  private final ExportText text;
  private final HeaderFormStatistics survey;
  private final DateInterpretation order;
  private final List<String> authors;

  private ChatExport(ExportText text, HeaderFormStatistics survey, DateInterpretation order) {
    this.text = text;
    this.survey = survey;
    this.order = order;
    this.authors = survey.authors().decide();
  }

  /**
   * Reads the whole export once, holding a line of it at a time.
   *
   * @param dateOrder how its dates are written, where the caller knows
   * @throws ChatRefused if it cannot be read for sure
   */
  public static ChatExport open(ExportSource source, Optional<DateOrder> dateOrder) {
    return open(source, dateOrder, ReadLimits.DEFAULT);
  }

  /**
   * As above, within other limits.
   *
   * @throws ChatRefused if it cannot be read for sure
   */
  public static ChatExport open(
      ExportSource source, Optional<DateOrder> dateOrder, ReadLimits limits) {
    var text = new ExportText(source, limits);
    var survey = new ChatSurvey(limits.messageChars());
    text.read(survey::add);
    var form = survey.decide();
    return new ChatExport(text, form, form.dates().order(dateOrder));
  }

  /** Those who wrote, in order of appearance. */
  public List<String> authors() {
    return authors;
  }

  /** Whether more than two write, or the app speaks of a group. */
  public boolean isGroup() {
    return authors.size() > TWO || survey.isOfGroup();
  }

  /**
   * Reads the export again and hands over every entry in the order of the file.
   *
   * @throws ChatRefused if it cannot be read any more
   */
  public void forEach(Consumer<ChatEntry> consumer) {
    var entries = new EntryAssembler(survey.form(), order, survey.authors(), consumer);
    text.read(entries::add);
    entries.end();
  }
}
