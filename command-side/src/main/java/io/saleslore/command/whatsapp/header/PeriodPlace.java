package io.saleslore.command.whatsapp.header;

/** Where in a header the half of the day stands. */
public enum PeriodPlace {
  /** Nowhere: the clock has 24 hours. */
  NONE,
  /** Between date and time. */
  BEFORE_TIME,
  /** Behind the time. */
  BEHIND_TIME
}
