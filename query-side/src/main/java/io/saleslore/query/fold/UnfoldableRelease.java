package io.saleslore.query.fold;

/** A release that cannot be folded and stops a build. */
public final class UnfoldableRelease extends RuntimeException {
  private final String model;
  private final long number;
  private final String reason;

  UnfoldableRelease(String model, long number, String reason) {
    super("release " + number + " cannot be folded into " + model);
    this.model = model;
    this.number = number;
    this.reason = reason;
  }

  /** The read model that cannot take it. */
  public String model() {
    return model;
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
