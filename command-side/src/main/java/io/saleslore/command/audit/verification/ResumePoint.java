package io.saleslore.command.audit.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that says behind which position a pass goes on after a restart. */
record ResumePoint(Path file) {
  /** The position; 0 where there is no file, or no number in it. */
  long read() throws IOException {
    try {
      return Files.exists(file) ? Math.max(0, Long.parseLong(Files.readString(file).strip())) : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  void write(long position) throws IOException {
    Files.writeString(file, Long.toString(position));
  }
}
