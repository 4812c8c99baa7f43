package io.saleslore.app.start;

/** The platform cannot start; the message names the cause and what to do. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final boolean isInput;

  private StartRefused(String sentence, boolean isInput) {
    super(sentence);
    this.isInput = isInput;
  }

  /** Because of what was asked or set. */
  static StartRefused input(String sentence) {
    return new StartRefused(sentence, true);
  }

  /** Because of what it found. */
  static StartRefused found(String sentence) {
    return new StartRefused(sentence, false);
  }

  /** The process's exit code: 2 for an option or a setting, 1 for anything else. */
  public int exitCode() {
    return isInput ? 2 : 1;
  }
}
