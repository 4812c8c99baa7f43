package io.saleslore.query.advice.pooling;

/** Who read the tries that rates are counted from, and so how true rates lie to those read. */
public enum ReadingAccuracy {
  /** Nobody errs: what is read is what happened. */
  PERFECT(RateDensity.certain(0)),
  /**
   * The platform's reader, which finds more of the tries that ease than of the others and takes
   * some for another approach. How well it knows the words of a firm is not known: as likely as
   * those it learned from, which it reads nearly without error, as those of a writer whom it never
   * saw. Of these, rates read were 0.25 log odds above the true ones, by approach and objection
   * with a deviation of 0.25, in two worlds of 4,000 stories each (decision 74).
   */
  BY_READER(RateDensity.certain(0).or(RateDensity.normal(-0.25, 0.25), 0.5));

  private final RateDensity error;

  ReadingAccuracy(RateDensity error) {
    this.error = error;
  }

  /** What is known of the true rate, where this is known of the rate as it is read. */
  public RateDensity truth(RateDensity asRead) {
    return this == PERFECT ? asRead : asRead.plus(error);
  }
}
