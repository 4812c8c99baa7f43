package io.saleslore.command.proof.event;

/** The brackets that are open, the innermost in the lowest bit: 1 for an object. */
final class OpenBrackets {
  private long objects;
  private int depth;

  /** Takes a letter; a bracket that nobody opened, or one too deep, does not fit. */
  boolean fits(byte letter) {
    return switch (letter) {
      case '{', '[' -> opens(letter == '{' ? 1 : 0);
      case '}', ']' -> closes(letter == '}' ? 1 : 0);
      default -> true;
    };
  }

  boolean areClosed() {
    return depth == 0;
  }

  private boolean opens(int kind) {
    objects = objects << 1 | kind;
    depth++;
    return depth <= Long.SIZE;
  }

  private boolean closes(int kind) {
    boolean isOfKind = (objects & 1) == kind;
    objects >>>= 1;
    depth--;
    return isOfKind;
  }
}
