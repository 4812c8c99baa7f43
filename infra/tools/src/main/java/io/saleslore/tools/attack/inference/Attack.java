package io.saleslore.tools.attack.inference;

/**
 * What an attacker tries who has all releases. Where a person is known to stand in an exact sum of
 * a few tries, it tells of each of them: this is measured and promised to nobody.
 */
public enum Attack {
  /** Says that one customer alone has these codes. */
  SINGLING_OUT("singling out", true),
  /** Guesses the industry of a customer. */
  LINKABILITY("linkability: the industry", true),
  /** Guesses how a try went. */
  INFERENCE("inference: whether a try eased", true),
  /** The same of who is in no crowd, from what is left of the parents. */
  CROWDS_FROM_PARENTS("differencing: parents without their crowds", true),
  /** The same of whose size is not known, from what one kind counts and the other does not. */
  KINDS_FROM_EACH_OTHER("differencing: by industry without by size", true),
  /** The same of somebody who stands in what a crowd grew by in the month. */
  MONTHS_FROM_EACH_OTHER("differencing: a crowd up to a month and before", false),
  /** The same of somebody who stands in what a crowd grew by when it first grew after the story. */
  AFTER_FROM_BEFORE("differencing: before and after one story", false),
  /** Guesses how a try went that is told by industry, since a year of chats came at once. */
  INFERENCE_IMPORTED("inference, a year imported at once", false),
  /** The same by who knows every other try of every marketer. */
  ALL_BUT_ONE("inference, knowing all tries but one", false),
  /** The same of somebody erased between two editions that are the same otherwise. */
  EDITIONS_FROM_EACH_OTHER("differencing: two editions, one customer erased between", false);

  private final String title;
  private final boolean isPromised;

  Attack(String title, boolean isPromised) {
    this.title = title;
    this.isPromised = isPromised;
  }

  /** What it is called in the report. */
  public String title() {
    return title;
  }

  /** Whether it is to gain at most five in a hundred; the others are reported beside. */
  public boolean isPromised() {
    return isPromised;
  }
}
