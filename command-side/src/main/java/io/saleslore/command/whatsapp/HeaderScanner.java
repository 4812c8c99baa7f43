package io.saleslore.command.whatsapp;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a line in any form: brackets or dash, date or time first, digits of any
 * script, unseen marks anywhere.
 */
final class HeaderScanner {
  private static final int LONGEST_WORD = 4;
  private static final int NOON = 12;

  private final Scan scan;
  private final int[] parts = new int[3];
  private int yearPlace = -1;
  private char dateSeparator;
  private char timeSeparator;
  private int hour;
  private int minute;
  private int second;
  private boolean seconds;
  private String between = "";
  private @Nullable DayPeriod period;
  private int periodPlace;
  private String word = "";

  private HeaderScanner(String line) {
    this.scan = new Scan(line);
  }

  static @Nullable Header scan(String line) {
    var scanner = new HeaderScanner(line);
    char first = scanner.scan.peekSeen();
    return first == '[' || Character.isDigit(first) ? scanner.header() : null;
  }

  private @Nullable Header header() {
    boolean bracket = scan.accept('[');
    int start = scan.at();
    boolean timeFirst = false;
    if (!(date() && between() && time())) {
      scan.back(start);
      forget();
      timeFirst = true;
      if (!(time() && between() && date())) {
        return null;
      }
    }
    char end = end(bracket);
    if (end == 0 || !isTime()) {
      return null;
    }
    var form =
        new HeaderForm(
            bracket,
            timeFirst,
            dateSeparator,
            yearPlace,
            between,
            timeSeparator,
            seconds,
            periodPlace,
            end);
    int hourOfDay = period == null ? hour : period.hour(hour);
    var time = LocalTime.of(hourOfDay, minute, second);
    return new Header(form, parts[0], parts[1], parts[2], time, word, scan.at());
  }

  private void forget() {
    yearPlace = -1;
    between = "";
    period = null;
    periodPlace = 0;
    word = "";
    seconds = false;
    second = 0;
  }

  private boolean isTime() {
    return hour < 24 && minute < 60 && second < 60;
  }

  private boolean date() {
    return part(0)
        && separator(0)
        && part(1)
        && separator(1)
        && part(2)
        && (scan.acceptAny(dateSeparator == '.' ? ".日일" : "日일") || true);
  }

  private boolean part(int place) {
    int era = scan.acceptAny("Rr") ? 2018 : 0;
    int number = scan.number(4);
    int digits = scan.digits();
    if (digits < 1 || digits == 3 || (digits == 4 || era > 0) && yearPlace >= 0) {
      return false;
    }
    yearPlace = digits == 4 || era > 0 ? place : yearPlace;
    parts[place] = era + number;
    return true;
  }

  private boolean separator(int place) {
    boolean spaced = scan.spaces();
    char found = scan.acceptOne("/-.–年月년월");
    if (found == 0 && !spaced) {
      return false;
    }
    scan.spaces();
    char kind = found == 0 ? ' ' : "年月년월".indexOf(found) >= 0 ? '年' : found;
    boolean same = place == 0 || kind == dateSeparator;
    dateSeparator = kind;
    return same;
  }

  /** Spaces, commas, words such as "à", and in some languages the half of the day. */
  private boolean between() {
    var run = scan.connector();
    if (run.isEmpty()) {
      return false;
    }
    int known = run.length();
    for (int from = 0; from < run.length(); from++) {
      if (wordBegins(run, from) && DayPeriod.of(run.substring(from)) instanceof DayPeriod found) {
        period = found;
        periodPlace = 1;
        known = from;
        break;
      }
    }
    var rest = Marks.trimmed(run.substring(0, known));
    boolean comma = !rest.isEmpty() && !Character.isLetter(rest.charAt(0));
    word = TimeWords.unknown(rest);
    between = (comma ? "," : "") + (rest.length() > (comma ? 1 : 0) ? "word" : "");
    return true;
  }

  private static boolean wordBegins(String run, int at) {
    return Character.isLetter(run.charAt(at))
        && (at == 0 || !Character.isLetter(run.charAt(at - 1)));
  }

  private boolean time() {
    hour = scan.number(2);
    if (scan.digits() < 1) {
      return false;
    }
    timeSeparator = timeSeparator();
    minute = scan.number(2);
    if (timeSeparator == 0 || scan.digits() != 2) {
      return false;
    }
    int start = scan.at();
    if (secondsFollow()) {
      second = scan.number(2);
      seconds = scan.digits() == 2;
      scan.acceptWord(" s");
    }
    if (!seconds) {
      second = 0;
      scan.back(start);
    }
    halfOfDay();
    return true;
  }

  private char timeSeparator() {
    char found = scan.acceptOne(":.：٫");
    if (found == 0) {
      scan.spaces();
      found = scan.acceptOne("hH");
      scan.spaces();
    }
    return found;
  }

  private boolean secondsFollow() {
    if (timeSeparator != 'h') {
      return scan.accept(timeSeparator);
    }
    return scan.acceptWord(" min") && scan.spaces();
  }

  /** Behind the time; a short word such as "Uhr" is stepped over. */
  private void halfOfDay() {
    int start = scan.at();
    var run = scan.words();
    for (int to = run.length(); to > 0; to = run.lastIndexOf(' ', to - 1)) {
      var found = DayPeriod.of(run.substring(0, to));
      if (found != null) {
        period = found;
        periodPlace = 2;
        scan.back(scan.after(start, to));
        return;
      }
    }
    var rest = run.strip();
    boolean isWord = rest.length() <= LONGEST_WORD || hour <= NOON;
    if (!isWord || !closes()) {
      scan.back(start);
    } else if (!rest.isEmpty()) {
      word = TimeWords.unknown(rest);
    }
  }

  private boolean closes() {
    char next = scan.peekSeen();
    return next == ']' || next == '-' || next == '–';
  }

  private char end(boolean bracket) {
    boolean spaced = scan.spaces();
    if (bracket) {
      return scan.accept(']') ? body(']') : 0;
    }
    if (scan.acceptOne("-–—") != 0) {
      return scan.atSpaceOrEnd() ? body('-') : 0;
    }
    if (scan.accept(':')) {
      return scan.atSpaceOrEnd() ? body(':') : 0;
    }
    return spaced ? ' ' : 0;
  }

  private char body(char end) {
    scan.onlySpaces();
    return end;
  }
}
