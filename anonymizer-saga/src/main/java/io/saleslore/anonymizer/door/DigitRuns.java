package io.saleslore.anonymizer.door;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits with nothing but blanks and marks between them are one token: a number is read at once.
 */
final class DigitRuns {
  private DigitRuns() {}

  static List<DoorToken> joined(String text, List<DoorToken> tokens) {
    var joined = new ArrayList<DoorToken>();
    for (var token : tokens) {
      if (isDigits(token)
          && !joined.isEmpty()
          && isDigits(joined.getLast())
          && hasNoLetter(text.substring(joined.getLast().end(), token.start()))) {
        var first = joined.removeLast();
        var run = text.substring(first.start(), token.end());
        joined.add(new DoorToken(first.start(), run, first.opens(), RefusalReason.DIGITS));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  private static boolean isDigits(DoorToken token) {
    return token.oddity() == RefusalReason.DIGITS;
  }

  private static boolean hasNoLetter(String between) {
    return between.codePoints().noneMatch(Character::isLetter);
  }
}
