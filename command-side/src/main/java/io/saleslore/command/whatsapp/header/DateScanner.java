package io.saleslore.command.whatsapp.header;

/** Reads the three numbers of a date and what separates them, such as 28.04.21 or 2021年4月28日. */
final class DateScanner {
  private final LineCursor line;
  private final int[] parts = new int[3];
  private int yearPlace = -1;
  private char separator;

  DateScanner(LineCursor line) {
    this.line = line;
  }

  int[] parts() {
    return parts;
  }

  /** Where in the date four digits stand, -1 where none do. */
  int yearPlace() {
    return yearPlace;
  }

  char separator() {
    return separator;
  }

  boolean scan() {
    boolean found = part(0) && separator(0) && part(1) && separator(1) && part(2);
    if (found) {
      line.acceptAnyOf(separator == '.' ? ".日일" : "日일");
    }
    return found;
  }

  private boolean part(int place) {
    int era = Era.yearBefore(line);
    int number = line.number(4);
    int digits = line.digits();
    boolean isYear = digits == 4 || era > 0;
    if (digits < 1 || digits == 3 && era == 0 || isYear && yearPlace >= 0) {
      return false;
    }
    yearPlace = isYear ? place : yearPlace;
    parts[place] = era + number;
    return true;
  }

  private boolean separator(int place) {
    boolean isSpaced = line.acceptSpaces();
    char found = line.acceptAnyOf("/-.–年月년월");
    if (found == 0 && !isSpaced) {
      return false;
    }
    line.acceptSpaces();
    char kind = found == 0 ? ' ' : "年月년월".indexOf(found) >= 0 ? '年' : found;
    boolean isSame = place == 0 || kind == separator;
    separator = kind;
    return isSame;
  }
}
