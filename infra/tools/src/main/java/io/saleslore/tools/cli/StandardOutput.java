package io.saleslore.tools.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The process's standard output for many lines. */
final class StandardOutput {
  private StandardOutput() {}

  /** In UTF-8, and not flushed line by line. */
  static PrintStream buffered() {
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }
}
