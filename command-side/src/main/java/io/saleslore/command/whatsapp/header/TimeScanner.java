package io.saleslore.command.whatsapp.header;

import java.time.LocalTime;

/** Reads the numbers of a time, such as 9:41, 21.41.05 or 9 h 41 min 05 s. */
final class TimeScanner {
  private final LineCursor line;
  private int hour;
  private int minute;
  private int second;
  private boolean hasSeconds;
  private char separator;

  TimeScanner(LineCursor line) {
    this.line = line;
  }

  int hour() {
    return hour;
  }

  boolean hasSeconds() {
    return hasSeconds;
  }

  char separator() {
    return separator;
  }

  boolean isPossible() {
    return hour < 24 && minute < 60 && second < 60;
  }

  LocalTime at(int hourOfDay) {
    return LocalTime.of(hourOfDay, minute, second);
  }

  boolean scan() {
    hour = line.number(2);
    if (line.digits() < 1) {
      return false;
    }
    separator = acceptSeparator();
    minute = line.number(2);
    if (separator == 0 || line.digits() != 2) {
      return false;
    }
    seconds();
    return true;
  }

  private void seconds() {
    int start = line.at();
    if (acceptSeparatorOfSeconds()) {
      second = line.number(2);
      hasSeconds = line.digits() == 2;
      line.acceptWord(" s");
    }
    if (!hasSeconds) {
      second = 0;
      line.moveTo(start);
    }
  }

  private char acceptSeparator() {
    char found = line.acceptAnyOf(":.：٫");
    if (found == 0) {
      line.acceptSpaces();
      found = line.acceptAnyOf("hH");
      line.acceptSpaces();
    }
    return found;
  }

  private boolean acceptSeparatorOfSeconds() {
    if (separator != 'h') {
      return line.accept(separator);
    }
    return line.acceptWord(" min") && line.acceptSpaces();
  }
}
