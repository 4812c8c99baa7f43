package io.saleslore.anonymizer.scrub.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the files of words that lie beside this package's classes. */
final class ListFile {
  private ListFile() {}

  static String text(String resource) {
    try (InputStream in = ListFile.class.getResourceAsStream(resource)) {
      byte[] all = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(all, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
