package io.saleslore.anonymizer.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what could be read again as a number or an address although each of its words is listed:
 * three number words in a row or more than four in all, three single letters in a row, and the
 * words for an address's marks.
 */
record SpelledOut(String text, Set<String> passing) {
  private static final Set<String> STRONG = DoorFile.line("numbers.txt", "strong");
  private static final Set<String> WEAK = DoorFile.line("numbers.txt", "weak");
  private static final Set<String> JOINERS = DoorFile.line("numbers.txt", "joiner");
  private static final Set<String> DOTS = DoorFile.line("symbols.txt", "dot");
  private static final Set<String> DOMAINS = DoorFile.line("symbols.txt", "domain");
  private static final Set<String> MARKS = DoorFile.line("symbols.txt", "mark");
  private static final int LONGEST_RUN = 2;
  private static final int MOST_IN_ALL = 4;

  List<Refusal> in(List<DoorToken> tokens) {
    var refused = new ArrayList<Refusal>();
    numbers(tokens, refused);
    letters(tokens, refused);
    addresses(tokens, refused);
    refused.removeIf(each -> passing.contains(each.in(text)));
    return refused;
  }

  private static void numbers(List<DoorToken> tokens, List<Refusal> refused) {
    var strong = tokens.stream().filter(each -> STRONG.contains(each.lower())).toList();
    if (strong.size() > MOST_IN_ALL) {
      strong.forEach(each -> refused.add(each.refused(RefusalReason.SPELLED_OUT)));
      return;
    }
    var run = new ArrayList<DoorToken>();
    for (var token : tokens) {
      if (isNumber(token) || (!run.isEmpty() && JOINERS.contains(token.lower()))) {
        run.add(token);
      } else {
        end(run, refused);
      }
    }
    end(run, refused);
  }

  private static void end(List<DoorToken> run, List<Refusal> refused) {
    while (!run.isEmpty() && !isNumber(run.getLast())) {
      run.removeLast();
    }
    boolean isStrong = run.stream().anyMatch(each -> STRONG.contains(each.lower()));
    if (isStrong && run.stream().filter(SpelledOut::isNumber).count() > LONGEST_RUN) {
      refused.add(between(run.getFirst(), run.getLast(), RefusalReason.SPELLED_OUT));
    }
    run.clear();
  }

  private static void letters(List<DoorToken> tokens, List<Refusal> refused) {
    int first = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).text().length() > 1) {
        if (i - first > LONGEST_RUN) {
          refused.add(between(tokens.get(first), tokens.get(i - 1), RefusalReason.SPELLED_OUT));
        }
        first = i + 1;
      }
    }
  }

  private static void addresses(List<DoorToken> tokens, List<Refusal> refused) {
    for (int i = 0; i < tokens.size(); i++) {
      var word = tokens.get(i).lower();
      if (MARKS.contains(word)) {
        refused.add(tokens.get(i).refused(RefusalReason.ADDRESS));
      } else if (DOTS.contains(word)
          && i + 1 < tokens.size()
          && DOMAINS.contains(tokens.get(i + 1).lower())) {
        refused.add(between(tokens.get(i), tokens.get(i + 1), RefusalReason.ADDRESS));
      }
    }
  }

  private static boolean isNumber(DoorToken token) {
    return STRONG.contains(token.lower()) || WEAK.contains(token.lower());
  }

  private static Refusal between(DoorToken first, DoorToken last, RefusalReason why) {
    return new Refusal(first.start(), last.end(), why);
  }
}
