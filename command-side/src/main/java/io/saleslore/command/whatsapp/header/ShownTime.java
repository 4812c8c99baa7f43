package io.saleslore.command.whatsapp.header;

import java.time.LocalTime;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The numbers of a time as a line shows them, such as 9:41, 21.41.05 or 9 h 41 min 05 s. */
record ShownTime(int hour, int minute, OptionalInt second, char separator) {
  /** The time that stands here, and steps behind it; null where none does. */
  static @Nullable ShownTime read(LineCursor line) {
    int hour = line.number(2);
    if (line.digits() < 1) {
      return null;
    }
    char separator = acceptSeparator(line);
    int minute = line.number(2);
    return separator == 0 || line.digits() != 2
        ? null
        : new ShownTime(hour, minute, second(line, separator), separator);
  }

  boolean isPossible() {
    return hour < 24 && minute < 60 && second.orElse(0) < 60;
  }

  LocalTime at(int hourOfDay) {
    return LocalTime.of(hourOfDay, minute, second.orElse(0));
  }

  private static OptionalInt second(LineCursor line, char separator) {
    int start = line.at();
    if (acceptSeparatorOfSeconds(line, separator)) {
      int second = line.number(2);
      if (line.digits() == 2) {
        line.acceptWord(" s");
        return OptionalInt.of(second);
      }
    }
    line.moveTo(start);
    return OptionalInt.empty();
  }

  private static char acceptSeparator(LineCursor line) {
    char found = line.acceptAnyOf(":.：٫");
    if (found == 0) {
      line.acceptSpaces();
      found = line.acceptAnyOf("hH");
      line.acceptSpaces();
    }
    return found;
  }

  private static boolean acceptSeparatorOfSeconds(LineCursor line, char separator) {
    if (separator != 'h') {
      return line.accept(separator);
    }
    return line.acceptWord(" min") && line.acceptSpaces();
  }
}
