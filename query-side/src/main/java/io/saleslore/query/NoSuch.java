package io.saleslore.query;

/** What was asked for is not there, or not any more. */
public final class NoSuch extends RuntimeException {
  /** Says what there is none of, as in "there is no such rebuild". */
  public NoSuch(String sentence) {
    super(sentence);
  }
}
