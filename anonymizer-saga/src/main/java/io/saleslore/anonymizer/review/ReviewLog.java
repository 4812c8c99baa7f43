package io.saleslore.anonymizer.review;

import io.saleslore.kernel.review.ReviewEvent;
import java.util.List;

/** The history of all reviews: one stream, numbered from 0 without gaps. */
public interface ReviewLog {
  /**
   * The events behind a number, in order.
   *
   * @param number -1 for the start
   */
  List<ReviewEvent> after(long number);

  /**
   * Adds events behind that number, in the running transaction; fails if somebody else was faster.
   */
  void append(long number, List<? extends ReviewEvent> events);
}
