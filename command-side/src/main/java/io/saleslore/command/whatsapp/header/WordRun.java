package io.saleslore.command.whatsapp.header;

import io.saleslore.command.whatsapp.text.PlainText;

/** Reads the words that stand beside a time, without invisible marks. */
final class WordRun {
  private static final int LONGEST = 24;

  private WordRun() {}

  /** Spaces, commas and words between date and time; empty unless a digit follows. */
  static String between(LineCursor line) {
    var run = new StringBuilder();
    if (line.acceptWord(" - ")) {
      run.append(" - ");
    }
    for (char next = line.peek(); isBetween(next); next = line.peek()) {
      run.append(next);
      line.step();
    }
    boolean fits = run.length() <= LONGEST && Character.isDigit(line.peek());
    return fits ? run.toString() : "";
  }

  /** Words, dots and spaces behind a time, each space as one plain character. */
  static String behind(LineCursor line) {
    var run = new StringBuilder();
    for (char next = line.peek();
        run.length() <= LONGEST && (PlainText.isSpace(next) || isOfWord(next));
        next = line.peek()) {
      run.append(PlainText.isSpace(next) ? ' ' : next);
      line.step();
    }
    return run.toString();
  }

  private static boolean isBetween(char c) {
    return PlainText.isSpace(c) || c == ',' || c == '،' || c == '、' || c == '，' || isOfWord(c);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '\u200c'
        || c == '\u200d'
        || c == '.'
        || c == '\''
        || c == '’'
        || c == '״';
  }
}
