package io.saleslore.command.whatsapp.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of an exported chat, text or zip archive, that can be read again and again. */
@FunctionalInterface
public interface ExportSource {
  /** The bytes from their beginning; the caller closes the stream. */
  InputStream open() throws IOException;

  /** The bytes of a file. */
  static ExportSource of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** The bytes themselves. */
  static ExportSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
