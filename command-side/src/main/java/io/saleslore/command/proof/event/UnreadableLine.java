package io.saleslore.command.proof.event;

/** A line that is no event. */
public final class UnreadableLine extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final long line;

  UnreadableLine(long line, IllegalArgumentException cause) {
    super("an event's line cannot be read", cause);
    this.line = line;
  }

  /** What is wrong, for people. */
  public String sentence() {
    return "edited: line " + line + " of the export is no event";
  }
}
