package io.saleslore.command.whatsapp.header;

import io.saleslore.command.whatsapp.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads the words between date and time and behind the time: the half of the day, or others. */
final class WordsBesideTime {
  private static final int LONGEST_UNKNOWN_WORD = 4;
  private static final int NOON = 12;

  private final LineCursor line;
  private @Nullable DayPeriod period;
  private PeriodPlace periodPlace = PeriodPlace.NONE;
  private String between = "";
  private String unknown = "";

  WordsBesideTime(LineCursor line) {
    this.line = line;
  }

  PeriodPlace periodPlace() {
    return periodPlace;
  }

  /** Whether a comma, a word, or both stand between date and time. */
  String kindBetween() {
    return between;
  }

  /** The word that is not known; empty where there is none. */
  String unknown() {
    return unknown;
  }

  /** The hour of the day from 0 to 23. */
  int hourOfDay(int shown) {
    return period == null ? shown : period.hour(shown);
  }

  /** The half of the day before a time that stands first, as in 下午9:05, 2024/1/28. */
  void scanBefore() {
    int start = line.at();
    var run = WordRun.between(line);
    if (run.isEmpty() || startOfPeriod(run) > 0) {
      line.moveTo(start);
    }
  }

  /** Spaces, commas, words such as "à", and in some languages the half of the day. */
  boolean scanBetween() {
    var run = WordRun.between(line);
    if (run.isEmpty()) {
      return false;
    }
    var rest = PlainText.trimmed(run.substring(0, startOfPeriod(run)));
    boolean hasComma = !rest.isEmpty() && !Character.isLetter(rest.charAt(0));
    boolean hasWord = rest.length() > (hasComma ? 1 : 0);
    unknown = TimeWords.unknown(rest);
    between = (hasComma ? "," : "") + (hasWord ? "word" : "");
    return true;
  }

  private int startOfPeriod(String run) {
    for (int from = 0; from < run.length(); from++) {
      if (isStartOfWord(run, from)
          && DayPeriodNames.find(run.substring(from)) instanceof DayPeriod found) {
        period = found;
        periodPlace = PeriodPlace.BEFORE_TIME;
        return from;
      }
    }
    return run.length();
  }

  private static boolean isStartOfWord(String run, int at) {
    return Character.isLetter(run.charAt(at))
        && (at == 0 || !Character.isLetter(run.charAt(at - 1)));
  }

  /** The half of the day behind a time; a short word such as "Uhr" is stepped over. */
  void scanBehind(int hour) {
    int start = line.at();
    var run = WordRun.behind(line);
    for (int to = run.length(); to > 0; to = run.lastIndexOf(' ', to - 1)) {
      var found = DayPeriodNames.find(run.substring(0, to));
      if (found != null) {
        period = found;
        periodPlace = PeriodPlace.BEHIND_TIME;
        line.moveTo(line.placeAfter(start, to));
        return;
      }
    }
    noteUnknown(run.strip(), start, hour);
  }

  private void noteUnknown(String word, int start, int hour) {
    boolean canBeWordOfTime = word.length() <= LONGEST_UNKNOWN_WORD || hour <= NOON;
    if (!canBeWordOfTime || !isAtEndOfHeader()) {
      line.moveTo(start);
    } else if (!word.isEmpty()) {
      unknown = TimeWords.unknown(word);
    }
  }

  private boolean isAtEndOfHeader() {
    char next = line.peek();
    return next == ']' || next == '-' || next == '–';
  }
}
