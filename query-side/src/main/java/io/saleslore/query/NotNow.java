package io.saleslore.query;

/** What was asked for cannot be done as things stand. */
public final class NotNow extends RuntimeException {
  /** Says why. */
  public NotNow(String sentence) {
    super(sentence);
  }
}
