package io.saleslore.command.whatsapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out where names end, since names too can hold a colon: the longest beginning that all lines
 * of the shortest one share is the name.
 */
final class Authors {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_CANDIDATES = 5;
  private static final int MOST_NAMES = 20_000;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<String>> longer = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** Where a line's author may end. */
  record Candidate(String name, int text) {}

  /** Counts what may be the name before a message. */
  void note(List<Candidate> candidates) {
    if (candidates.isEmpty() || counts.size() > MOST_NAMES) {
      return;
    }
    var base = candidates.getFirst().name();
    candidates.forEach(candidate -> counts.merge(candidate.name(), 1, Integer::sum));
    longer.computeIfAbsent(base, _ -> candidates.stream().skip(1).map(Candidate::name).toList());
  }

  /** Decides; the names in order of appearance. */
  List<String> settle() {
    longer.forEach((base, others) -> names.put(base, longest(base, others)));
    return new ArrayList<>(new LinkedHashSet<>(longer.keySet().stream().map(names::get).toList()));
  }

  private String longest(String base, List<String> others) {
    int all = counts.getOrDefault(base, 0);
    var name = base;
    for (var other : others) {
      if (all > 1 && counts.getOrDefault(other, 0) == all && !isSaidByOthers(base, other)) {
        name = other;
      }
    }
    return name;
  }

  /** "Note: " behind every message of one is part of the name, unless others write it too. */
  private boolean isSaidByOthers(String base, String name) {
    var said = name.substring(base.length());
    Set<String> bases = longer.keySet();
    return bases.stream()
        .anyMatch(other -> !other.equals(base) && counts.containsKey(other + said));
  }

  /** The author of a line with these candidates, and where the message begins. */
  Optional<Candidate> of(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var base = candidates.getFirst();
    var name = names.getOrDefault(base.name(), base.name());
    return candidates.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .or(() -> Optional.of(base));
  }

  /** The author of a line without a space behind the colon, if the name is known. */
  Optional<Candidate> known(String line, int from) {
    int colon = line.indexOf(':', from);
    if (colon < 0) {
      return Optional.empty();
    }
    var name = name(line.substring(from, colon));
    return names.containsValue(name)
        ? Optional.of(new Candidate(name, colon + 1))
        : Optional.empty();
  }

  /** All places where a name may end: before a colon and a space, quotes and brackets closed. */
  static List<Candidate> candidates(String line, int from) {
    var found = new ArrayList<Candidate>();
    int end = Math.min(line.length(), from + 2 * LONGEST_NAME);
    for (int at = from; at < end && found.size() < MOST_CANDIDATES; at++) {
      if (line.charAt(at) == ':' && isEndOfName(line, at, found.isEmpty())) {
        var name = name(line.substring(from, at));
        if (!name.isEmpty() && name.length() <= LONGEST_NAME && areQuotesClosed(name)) {
          found.add(new Candidate(name, Math.min(line.length(), at + 2)));
        }
      }
    }
    return withClosedBrackets(found);
  }

  private static List<Candidate> withClosedBrackets(List<Candidate> found) {
    var closed = found.stream().filter(c -> isClosed(c.name())).toList();
    return closed.isEmpty() ? found : closed;
  }

  private static boolean isEndOfName(String line, int colon, boolean first) {
    if (colon + 1 == line.length()) {
      return first;
    }
    return Marks.space(line.charAt(colon + 1));
  }

  private static String name(String written) {
    var plain = Marks.trimmed(written);
    return plain.startsWith("~") ? Marks.trimmed(plain.substring(1)) : plain;
  }

  private static boolean isClosed(String name) {
    int open = 0;
    for (char c : name.toCharArray()) {
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return open <= 0;
  }

  /** The app quotes a group's subject; a name does not begin to quote. */
  private static boolean areQuotesClosed(String name) {
    int open = 0;
    int straight = 0;
    for (char c : name.toCharArray()) {
      straight += c == '"' ? 1 : 0;
      open +=
          switch (c) {
            case '„', '«', '「', '『' -> 1;
            case '”', '»', '」', '』' -> -1;
            case '“' -> open > 0 ? -1 : 1;
            default -> 0;
          };
    }
    return open <= 0 && straight % 2 == 0;
  }
}
