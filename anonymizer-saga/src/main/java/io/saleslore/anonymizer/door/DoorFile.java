package io.saleslore.anonymizer.door;

import io.saleslore.anonymizer.resource.TextResource;
import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists that lie beside this package's classes. */
final class DoorFile {
  private DoorFile() {}

  /** All words of a file. */
  static Set<String> words(String resource) {
    return Lexicon.words(TextResource.of(DoorFile.class, resource));
  }

  /** The words of those lines that begin with this one. */
  static Set<String> line(String resource, String first) {
    var words = new HashSet<String>();
    for (var line : TextResource.of(DoorFile.class, resource).lines().toList()) {
      var all = List.of(line.split(" ", -1));
      if (all.getFirst().equals(first)) {
        words.addAll(all.subList(1, all.size()));
      }
    }
    return Set.copyOf(words);
  }
}
