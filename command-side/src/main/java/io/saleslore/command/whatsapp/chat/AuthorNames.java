package io.saleslore.command.whatsapp.chat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where names end, since names too can hold a colon: the longest beginning that all lines
 * of the shortest one share is the name.
 */
final class AuthorNames {
  private static final int MOST_NAMES = 20_000;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<String>> longerByShortest = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private @Nullable String app;

  /** Counts what may be the name before a message. */
  void count(List<NameCandidate> candidates) {
    if (candidates.isEmpty() || counts.size() > MOST_NAMES) {
      return;
    }
    candidates.forEach(candidate -> counts.merge(candidate.name(), 1, Integer::sum));
    longerByShortest.computeIfAbsent(
        candidates.getFirst().name(),
        _ -> candidates.stream().skip(1).map(NameCandidate::name).toList());
  }

  /** From now on the name is nobody's: the app speaks under it. */
  void leaveToApp(String name) {
    app = name;
  }

  boolean isApp(String name) {
    return name.equals(app);
  }

  /** Decides; the names in order of appearance. */
  List<String> decide() {
    longerByShortest.forEach((shortest, longer) -> names.put(shortest, longest(shortest, longer)));
    return longerByShortest.keySet().stream()
        .map(names::get)
        .filter(name -> !isApp(name))
        .distinct()
        .toList();
  }

  private String longest(String shortest, List<String> longer) {
    int all = counts.getOrDefault(shortest, 0);
    var name = shortest;
    for (var other : longer) {
      if (all > 1 && counts.getOrDefault(other, 0) == all && !isWrittenByOthers(shortest, other)) {
        name = other;
      }
    }
    return name;
  }

  /** "Note: " behind every message of one is part of the name, unless others write it too. */
  private boolean isWrittenByOthers(String shortest, String name) {
    var rest = name.substring(shortest.length());
    return longerByShortest.keySet().stream()
        .anyMatch(other -> !other.equals(shortest) && counts.containsKey(other + rest));
  }

  /** The author of a line with these candidates, and where the message begins. */
  Optional<NameCandidate> among(List<NameCandidate> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var shortest = candidates.getFirst();
    var name = names.getOrDefault(shortest.name(), shortest.name());
    return candidates.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> Optional.of(shortest));
  }

  /** The author of a line without a space behind the colon, if the name is known. */
  Optional<NameCandidate> known(String line, int from) {
    int colon = line.indexOf(':', from);
    if (colon < 0) {
      return Optional.empty();
    }
    var name = NameCandidate.plainName(line.substring(from, colon));
    return names.containsValue(name)
        ? Optional.of(new NameCandidate(name, colon + 1))
        : Optional.empty();
  }
}
