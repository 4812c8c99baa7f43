package io.saleslore.anonymizer.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamesByCultureTest {
  private static final List<String> SENTENCES =
      List.of(
          "Hi %s, here is your quote",
          "Please ask %s about the delivery",
          "I talked to %s yesterday and the price is too high",
          "%s will call you back on Monday",
          "thanks %s, that works for us",
          "Our manager %s has to approve the budget",
          "My name is %s and I need 50 pieces",
          "can you send the contract to %s?");

  /** Leaks below this are too few to be told apart. */
  private static final double FEW = 0.04;

  @Test
  void no_culture_leaks_twice_as_many_first_names_as_another() throws IOException {
    var leaks = leaks();
    assertThat(leaks).hasSize(16);
    double least = Math.max(FEW, Collections.min(leaks.values()));
    assertThat(leaks).allSatisfy((_, leak) -> assertThat(leak).isLessThanOrEqualTo(2 * least));
  }

  /** The share of mentions that are not hidden, by culture. */
  private static Map<String, Double> leaks() throws IOException {
    var leaks = new TreeMap<String, Double>();
    for (var line : lines()) {
      var named = line.split(": ", 2);
      leaks.put(named[0], leak(List.of(named[1].split(", "))));
    }
    return leaks;
  }

  private static double leak(List<String> names) {
    long leaked =
        names.stream()
            .flatMap(name -> SENTENCES.stream().map(each -> Map.entry(name, each)))
            .filter(each -> isLeaked(each.getKey(), each.getValue().formatted(each.getKey())))
            .count();
    return (double) leaked / (names.size() * SENTENCES.size());
  }

  private static boolean isLeaked(String name, String text) {
    return Scrubber.scrub(text).text().contains(name)
        || Scrubber.scrub(text.toLowerCase(Locale.ROOT))
            .text()
            .contains(name.toLowerCase(Locale.ROOT));
  }

  private static List<String> lines() throws IOException {
    var name = "first-names-by-culture.txt";
    try (var in = NamesByCultureTest.class.getResourceAsStream(name)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(each -> !each.startsWith("#")).toList();
    }
  }
}
