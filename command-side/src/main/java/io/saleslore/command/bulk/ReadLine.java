package io.saleslore.command.bulk;

import io.saleslore.command.bulk.ImportedLines.Done;

/** A line that was read. */
sealed interface ReadLine {
  /**
   * It can be carried out.
   *
   * @param hash a keyed hash of its bytes
   */
  record Readable(int number, ImportLine line, String hash) implements ReadLine {
    String key() {
      return line.key();
    }

    boolean isSameAs(Done done) {
      return done.request().equals(hash);
    }
  }

  /** It says nothing that could be carried out. */
  record Refused(LineAnswer answer) implements ReadLine {}
}
