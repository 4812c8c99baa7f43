package io.saleslore.tools.cli;

/** Says what is wrong with a line, without repeating any of it. */
final class BadLine extends Exception {
  private static final long serialVersionUID = 1;

  BadLine(String message) {
    super(message);
  }
}
