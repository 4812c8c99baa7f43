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
import java.util.stream.Stream;

/** One writer's ways to say something: several for each code, and small talk around them. */
final class Phrases {
  /** In the words that the reader was trained on. */
  static final Phrases PLAIN = new Phrases("phrases.txt");

  private final Map<String, List<String>> sections;

  /** Those of a file beside this class. */
  Phrases(String file) {
    sections = read(lines(file));
  }

  /** All ways to say a code, as in {@code objection budget}. */
  List<String> of(Code code) {
    var vocabulary = code.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return of(vocabulary + " " + code.code());
  }

  List<String> of(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /** Everything that is written here. */
  Stream<String> all() {
    return sections.values().stream().flatMap(List::stream);
  }

  private static Map<String, List<String>> read(List<String> lines) {
    var sections = new LinkedHashMap<String, List<String>>();
    List<String> section = new ArrayList<>();
    for (var line : lines) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isBlank()) {
        section.add(line);
      }
    }
    return sections;
  }

  private static List<String> lines(String file) {
    try (var in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
