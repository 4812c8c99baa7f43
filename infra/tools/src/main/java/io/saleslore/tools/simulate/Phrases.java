package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The ways to say something: several for each code, and small talk around them. */
final class Phrases {
  private static final Map<String, List<String>> SECTIONS = read();

  private Phrases() {}

  /** All ways to say a code, as in {@code objection budget}. */
  static List<String> of(Code code) {
    var vocabulary = code.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return of(vocabulary + " " + code.code());
  }

  static List<String> of(String section) {
    return Objects.requireNonNull(SECTIONS.get(section), section);
  }

  private static Map<String, List<String>> read() {
    var sections = new LinkedHashMap<String, List<String>>();
    List<String> section = new ArrayList<>();
    for (var line : lines()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isBlank()) {
        section.add(line);
      }
    }
    return sections;
  }

  private static List<String> lines() {
    try (var in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
