package io.saleslore.command.whatsapp.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of the app's words as it is written: language, subject, phrases. */
public final class AppWords {
  private AppWords() {}

  /** All languages by the head of their block, such as {@code [de] German}. */
  public static Map<String, Map<String, List<String>>> table() {
    var table = new LinkedHashMap<String, Map<String, List<String>>>();
    var language = "";
    for (var line : lines()) {
      if (line.startsWith("[")) {
        language = line;
      } else if (line.contains(" = ")) {
        var parts = line.split(" = ", 2);
        table
            .computeIfAbsent(language, _ -> new LinkedHashMap<>())
            .merge(parts[0], Arrays.asList(parts[1].split(" [|] ")), AppWords::both);
      }
    }
    return table;
  }

  private static List<String> lines() {
    try (var in = AppPhrases.class.getResourceAsStream("app-words.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> both(List<String> one, List<String> other) {
    var both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
