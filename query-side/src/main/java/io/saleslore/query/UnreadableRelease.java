package io.saleslore.query;

/** A release that is stored but cannot be read; whoever skips it has to remember its number. */
public final class UnreadableRelease extends RuntimeException {
  private final long number;
  private final String reason;

  /**
   * Names the release and the kind of failure, never what is stored.
   *
   * @param reason the class of what was thrown
   */
  public UnreadableRelease(int edition, long number, String reason) {
    super("release " + number + " of edition " + edition + " cannot be read");
    this.number = number;
    this.reason = reason;
  }

  /** The release's number. */
  public long number() {
    return number;
  }

  /** The class of what was thrown. */
  public String reason() {
    return reason;
  }
}
