package io.saleslore.command.whatsapp;

/** A place in a line that steps over unseen marks. */
final class Scan {
  private static final int LONGEST_CONNECTOR = 24;

  private final String line;
  private int at;
  private int digits;

  Scan(String line) {
    this.line = line;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  /** The next character that is seen, steps over what is not; 0 at the end. */
  char peekSeen() {
    while (at < line.length() && Marks.unseen(line.charAt(at))) {
      at++;
    }
    return at < line.length() ? line.charAt(at) : 0;
  }

  boolean accept(char wanted) {
    boolean found = peekSeen() == wanted && wanted != 0;
    at += found ? 1 : 0;
    return found;
  }

  /** Which of the characters stands here, and steps behind it; 0 where none does. */
  char acceptOne(String wanted) {
    char next = peekSeen();
    if (next == 0 || wanted.indexOf(next) < 0) {
      return 0;
    }
    at++;
    return next;
  }

  boolean acceptAny(String wanted) {
    return acceptOne(wanted) != 0;
  }

  boolean spaces() {
    int start = at;
    boolean found = false;
    for (char next = peekSeen(); next != 0 && Marks.space(next); next = peekSeen()) {
      at++;
      found = true;
    }
    if (!found) {
      at = start;
    }
    return found;
  }

  /** Steps over spaces but not over marks: those before a message say that the app speaks. */
  void onlySpaces() {
    while (at < line.length() && Marks.space(line.charAt(at))) {
      at++;
    }
  }

  /** Steps over spaces and this word, where it stands here; a leading space is any number. */
  boolean acceptWord(String word) {
    int start = at;
    for (char c : word.toCharArray()) {
      if (c == ' ' ? !spaces() : !accept(c)) {
        at = start;
        return false;
      }
    }
    return true;
  }

  boolean atSpaceOrEnd() {
    return at >= line.length() || Marks.space(line.charAt(at)) || Marks.unseen(line.charAt(at));
  }

  /** A number of decimal digits of any script; {@link #digits} tells how many, 0 for none. */
  int number(int longest) {
    int value = 0;
    digits = 0;
    for (int digit = digit(); digit >= 0 && digits <= longest; digit = digit()) {
      value = value * 10 + digit;
      digits++;
      at++;
    }
    digits = digits > longest ? 0 : digits;
    return value;
  }

  int digits() {
    return digits;
  }

  private int digit() {
    return Character.digit(peekSeen(), 10);
  }

  /** Spaces, commas and words up to the next digit, all seen. */
  String connector() {
    var run = new StringBuilder();
    for (char next = peekSeen(); connects(next); next = peekSeen()) {
      run.append(next);
      at++;
    }
    boolean fits = run.length() <= LONGEST_CONNECTOR && Character.isDigit(peekSeen());
    return fits ? run.toString() : "";
  }

  private static boolean connects(char c) {
    return Marks.space(c) || c == ',' || c == '،' || c == '、' || c == '，' || word(c);
  }

  /** Words, dots and spaces, all seen, spaces as one plain character each. */
  String words() {
    var run = new StringBuilder();
    for (char next = peekSeen(); Marks.space(next) || word(next); next = peekSeen()) {
      run.append(Marks.space(next) ? ' ' : next);
      at++;
      if (run.length() > LONGEST_CONNECTOR) {
        break;
      }
    }
    return run.toString();
  }

  private static boolean word(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '.'
        || c == '\''
        || c == '’'
        || c == '״';
  }

  /** The place behind so many seen characters from a place. */
  int after(int from, int seen) {
    int place = from;
    for (int left = seen; left > 0; place++) {
      left -= Marks.unseen(line.charAt(place)) ? 0 : 1;
    }
    return place;
  }
}
