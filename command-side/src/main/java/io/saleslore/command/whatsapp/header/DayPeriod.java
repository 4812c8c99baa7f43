package io.saleslore.command.whatsapp.header;

/**
 * A half of the day, or a smaller part of it such as evening or night.
 *
 * @param hours the hours that it is said of, one bit each
 */
record DayPeriod(int hours) {
  private static final int HALF = 12;
  private static final int DAY = 24;

  static final DayPeriod MORNING = new DayPeriod(0xFFF);
  static final DayPeriod AFTERNOON = new DayPeriod(0xFFF << HALF);

  static DayPeriod ofHour(int hour) {
    return new DayPeriod(1 << hour);
  }

  DayPeriod or(DayPeriod other) {
    return new DayPeriod(hours | other.hours);
  }

  /** Whether it is said of some hour in both halves, as a night of ten hours is not. */
  boolean isVague() {
    return (hours & hours >> HALF & 0xFFF) != 0;
  }

  /** The hour from 0 to 23; one above 12 was one already. */
  int hour(int shown) {
    if (shown > HALF) {
      return shown;
    }
    int early = shown % HALF;
    return distance(early) <= distance(early + HALF) ? early : early + HALF;
  }

  /** People say morning and noon a little before and after. */
  private int distance(int hour) {
    int away = 0;
    while (away < HALF && !contains(hour + away) && !contains(hour - away)) {
      away++;
    }
    return away;
  }

  private boolean contains(int hour) {
    return (hours >> Math.floorMod(hour, DAY) & 1) == 1;
  }
}
