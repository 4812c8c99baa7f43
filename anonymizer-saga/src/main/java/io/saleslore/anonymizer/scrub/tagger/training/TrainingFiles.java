package io.saleslore.anonymizer.scrub.tagger.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the files that the tagger learns from. */
final class TrainingFiles {
  private TrainingFiles() {}

  /** Those of a folder whose names end so, in the order of their names. */
  static List<Path> in(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(ending)).sorted().toList();
    }
  }
}
