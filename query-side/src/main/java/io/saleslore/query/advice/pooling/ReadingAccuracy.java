package io.saleslore.query.advice.pooling;

/** Who read the tries that rates are counted from, and so how true rates lie to those read. */
public enum ReadingAccuracy {
  /** Nobody errs: what is read is what happened. */
  PERFECT(new ReaderErrors(0, 0, 0)),
  /**
   * The platform's reader, which finds more of the tries that ease than of the others and takes
   * some for another approach. How well it knows the words of a firm is not known: as likely as
   * those it learned from, which it reads nearly without error, as those of a writer whom it never
   * saw (decision 90).
   */
  BY_READER(ReaderErrors.measured());

  private static final double KNOWS_THE_WORDS = 0.5;

  private final ReaderErrors errors;
  private final RateDensity error;
  private final RateDensity ownError;

  ReadingAccuracy(ReaderErrors errors) {
    this.errors = errors;
    this.ownError = around(0, errors.deviation());
    this.error = ownError.or(around(-errors.shift(), errors.deviation()), KNOWS_THE_WORDS);
  }

  private static RateDensity around(double mean, double deviation) {
    return deviation == 0 ? RateDensity.certain(mean) : RateDensity.normal(mean, deviation);
  }

  /** What is known of the true rate, where this is known of the rate as it is read. */
  public RateDensity truth(RateDensity asRead) {
    return this == PERFECT ? asRead : asRead.plus(error);
  }

  /**
   * The same without the error that all approaches share, which no comparison of them needs to
   * reckon with.
   */
  public RateDensity compared(RateDensity asRead) {
    return this == PERFECT ? asRead : asRead.plus(ownError);
  }

  /** How many tries of another code may have been read as of this one, for each read right. */
  public double largestLeak() {
    return errors.largestLeak();
  }
}
