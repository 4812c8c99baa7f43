package io.saleslore.anonymizer.scrub.tagger.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sections of lines and of comma-parted lists, by the heading behind the hash sign. */
record NameCorpus(Map<String, List<String>> sections) {
  static NameCorpus read(Path folder) throws IOException {
    var sections = new LinkedHashMap<String, List<String>>();
    for (Path file : TrainingFiles.in(folder, ".txt")) {
      read(Files.readAllLines(file), sections);
    }
    return new NameCorpus(sections);
  }

  private static void read(List<String> lines, Map<String, List<String>> sections) {
    List<String> section = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("# ")) {
        section = sections.computeIfAbsent(line.substring(2).strip(), _ -> new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("//")) {
        section.add(line.strip());
      }
    }
  }

  List<String> lines(String heading) {
    return sections.getOrDefault(heading, List.of());
  }

  /** The entries of a list, of the fallback where there is none. */
  List<String> list(String heading, String fallback) {
    List<String> lines = sections.getOrDefault(heading, lines(fallback));
    return lines.stream().flatMap(line -> List.of(line.split(", ", -1)).stream()).toList();
  }
}
