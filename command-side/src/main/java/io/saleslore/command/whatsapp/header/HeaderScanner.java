package io.saleslore.command.whatsapp.header;

import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a line in any form: brackets or dash, date or time first, digits of any
 * script, invisible marks anywhere.
 */
public final class HeaderScanner {
  private final LineCursor line;
  private final DateScanner date;
  private final WordsBesideTime words;
  private @Nullable ShownTime time;

  private HeaderScanner(LineCursor line) {
    this.line = line;
    this.date = new DateScanner(line);
    this.words = new WordsBesideTime(line);
  }

  /** The header that the line begins with, null where it begins otherwise. */
  public static @Nullable Header scan(String line) {
    var cursor = new LineCursor(line);
    char first = cursor.peek();
    if (first != '[' && !Character.isDigit(first) && !Era.beginsWith(first)) {
      return null;
    }
    boolean bracket = cursor.accept('[');
    int start = cursor.at();
    var dateFirst = new HeaderScanner(cursor);
    if (dateFirst.date.scan() && dateFirst.words.scanBetween() && dateFirst.scanTime()) {
      return dateFirst.header(bracket, false);
    }
    cursor.moveTo(start);
    var timeFirst = new HeaderScanner(cursor);
    timeFirst.words.scanBefore();
    return timeFirst.scanTime() && timeFirst.words.scanBetween() && timeFirst.date.scan()
        ? timeFirst.header(bracket, true)
        : null;
  }

  private boolean scanTime() {
    time = ShownTime.read(line);
    if (time != null) {
      words.scanBehind(time.hour());
    }
    return time != null;
  }

  private @Nullable Header header(boolean bracket, boolean timeFirst) {
    char end = end(bracket);
    if (end == 0 || time == null || !time.isPossible()) {
      return null;
    }
    var form =
        new HeaderForm(
            bracket,
            timeFirst,
            date.separator(),
            date.yearPlace(),
            words.kindBetween(),
            time.separator(),
            time.second().isPresent(),
            words.periodPlace(),
            end);
    int[] parts = date.parts();
    var timeOfDay = time.at(words.hourOfDay(time.hour()));
    return new Header(form, parts[0], parts[1], parts[2], timeOfDay, words.unknown(), line.at());
  }

  /** What closes the header, and steps to where the message begins; 0 where nothing does. */
  private char end(boolean bracket) {
    boolean isSpaced = line.acceptSpaces();
    if (bracket) {
      return line.accept(']') ? messageBehindBracket() : 0;
    }
    if (line.acceptAnyOf("-–—") != 0) {
      return line.isAtSpaceOrEnd() ? messageBehind('-') : 0;
    }
    char mark = line.acceptAnyOf(":;,");
    if (mark != 0) {
      return line.isAtSpaceOrEnd() ? messageBehind(mark) : 0;
    }
    return isSpaced ? ' ' : 0;
  }

  /** Chats that were worked on may have a dash behind the bracket, too. */
  private char messageBehindBracket() {
    int start = line.at();
    if (!line.acceptWord(" - ")) {
      line.moveTo(start);
    }
    return messageBehind(']');
  }

  private char messageBehind(char end) {
    line.skipSpacesOnly();
    return end;
  }
}
