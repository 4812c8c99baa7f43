package io.saleslore.app.problem;

/** A text of a request that no field of its kind can hold; the message follows a field's name. */
public final class UnusableText extends RuntimeException {
  /** Says what is wrong with it, as in "has at most 200 characters". */
  public UnusableText(String problem) {
    super(problem);
  }
}
