package io.saleslore.command.whatsapp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the dates of all headers of one form say about the order of their parts. */
final class DateEvidence {
  /** Before this year there was no such chat. */
  private static final int FIRST_YEAR = 2009;

  private static final Comparator<Reading> BETTER =
      Comparator.<Reading>comparingInt(r -> -r.possible)
          .thenComparingInt(r -> r.backwards)
          .thenComparingLong(r -> r.change);

  private final List<Reading> readings;

  DateEvidence(HeaderForm form) {
    boolean isShort = form.yearPlace() < 0;
    readings =
        PartOrder.of(form).stream()
            .map(order -> new Reading(order, isShort && order == PartOrder.YEAR_MONTH_DAY))
            .toList();
  }

  /** Adds a header; answers whether it is a date in any order. */
  boolean add(Header header) {
    boolean possible = false;
    for (var reading : readings) {
      possible |= reading.add(header);
    }
    return possible;
  }

  /**
   * The order that makes most dates possible, then keeps going forward, then changes least.
   *
   * @throws ChatRefused.AmbiguousDates if nothing decides
   * @throws ChatRefused.DatesDoNotFit if the asked one does not read what another reads
   */
  PartOrder order(Optional<DateOrder> asked) {
    var ranked = readings.stream().filter(r -> !r.isShortYearFirst).sorted(BETTER).toList();
    var best = ranked.getFirst();
    if (asked.isPresent()) {
      return asked(asked.get(), best);
    }
    var shortYearFirst = readings.stream().filter(r -> r.isShortYearFirst && r.beats(best));
    return shortYearFirst
        .findFirst()
        .map(reading -> reading.order)
        .orElseGet(() -> decided(best, ranked.get(1)));
  }

  private PartOrder asked(DateOrder asked, Reading best) {
    return readings.stream()
        .filter(reading -> reading.order.means(asked) && reading.possible >= best.possible)
        .map(reading -> reading.order)
        .findFirst()
        .orElseThrow(ChatRefused.DatesDoNotFit::new);
  }

  /** Year first with four digits means year, month, day. */
  private static PartOrder decided(Reading best, Reading second) {
    if (BETTER.compare(best, second) == 0 && best.order != PartOrder.YEAR_MONTH_DAY) {
      throw new ChatRefused.AmbiguousDates();
    }
    return best.order;
  }

  private static final class Reading {
    final PartOrder order;
    final boolean isShortYearFirst;
    int possible;
    int tooEarly;
    int backwards;
    long change;
    private long last = Long.MIN_VALUE;

    Reading(PartOrder order, boolean isShortYearFirst) {
      this.order = order;
      this.isShortYearFirst = isShortYearFirst;
    }

    /** Two digits are a year in front only if everything says so. */
    boolean beats(Reading other) {
      return tooEarly == 0
          && possible >= other.possible
          && backwards <= other.backwards
          && change < other.change;
    }

    boolean add(Header header) {
      var date = order.date(header);
      if (date == null) {
        return false;
      }
      possible++;
      tooEarly += date.getYear() < FIRST_YEAR ? 1 : 0;
      long day = date.toEpochDay();
      if (last != Long.MIN_VALUE) {
        backwards += day < last ? 1 : 0;
        change += Math.abs(day - last);
      }
      last = day;
      return true;
    }
  }
}
