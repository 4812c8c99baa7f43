package io.saleslore.command.whatsapp.header;

import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;

/** A place in a line that steps over invisible marks. */
final class LineCursor {
  private final String line;
  private int at;
  private int digits;

  LineCursor(String line) {
    this.line = line;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  void step() {
    at++;
  }

  /** The next visible character, invisible ones are stepped over; 0 at the end. */
  char peek() {
    while (at < line.length() && InvisibleMarks.isInvisible(line.charAt(at))) {
      at++;
    }
    return at < line.length() ? line.charAt(at) : 0;
  }

  boolean accept(char wanted) {
    boolean found = peek() == wanted && wanted != 0;
    at += found ? 1 : 0;
    return found;
  }

  /** Which of the characters stands here, and steps behind it; 0 where none does. */
  char acceptAnyOf(String wanted) {
    char next = peek();
    if (next == 0 || wanted.indexOf(next) < 0) {
      return 0;
    }
    at++;
    return next;
  }

  /** Steps over spaces and marks; answers whether there was a space. */
  boolean acceptSpaces() {
    int start = at;
    boolean found = false;
    for (char next = peek(); next != 0 && PlainText.isSpace(next); next = peek()) {
      at++;
      found = true;
    }
    at = found ? at : start;
    return found;
  }

  /** Steps over spaces but not over marks: those before a message say that the app speaks. */
  void skipSpacesOnly() {
    while (at < line.length() && PlainText.isSpace(line.charAt(at))) {
      at++;
    }
  }

  /** Steps over this word where it stands here; a space in it is any number of spaces. */
  boolean acceptWord(String word) {
    int start = at;
    for (char c : word.toCharArray()) {
      if (c == ' ' ? !acceptSpaces() : !accept(c)) {
        at = start;
        return false;
      }
    }
    return true;
  }

  boolean isAtSpaceOrEnd() {
    return at >= line.length()
        || PlainText.isSpace(line.charAt(at))
        || InvisibleMarks.isInvisible(line.charAt(at));
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
    return Character.digit(peek(), 10);
  }

  /** The place behind so many visible characters from a place. */
  int placeAfter(int from, int visible) {
    int place = from;
    for (int left = visible; left > 0; place++) {
      left -= InvisibleMarks.isInvisible(line.charAt(place)) ? 0 : 1;
    }
    return place;
  }
}
