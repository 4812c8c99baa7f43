package io.saleslore.tools.attack.canary;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** A customer about whom everything is a canary: one of each family. */
record CanaryPerson(int number, Map<CanaryFamily, String> canaries) {
  /** So many of them, no canary twice. */
  static List<CanaryPerson> several(int persons, long seed) {
    var words = new InventedWords(seed);
    var taken = new HashSet<String>();
    return IntStream.range(0, persons).mapToObj(number -> one(number, words, taken)).toList();
  }

  private static CanaryPerson one(int number, InventedWords words, Set<String> taken) {
    var canaries = new EnumMap<CanaryFamily, String>(CanaryFamily.class);
    for (var family : CanaryFamily.values()) {
      var made = family.make(words);
      while (!taken.add(made)) {
        made = family.make(words);
      }
      canaries.put(family, made);
    }
    return new CanaryPerson(number, canaries);
  }

  String of(CanaryFamily family) {
    return Objects.requireNonNull(canaries.get(family));
  }
}
