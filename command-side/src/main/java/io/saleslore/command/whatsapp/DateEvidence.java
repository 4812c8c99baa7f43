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
          .thenComparingInt(r -> -r.plausible)
          .thenComparingInt(r -> r.backwards)
          .thenComparingLong(r -> r.change);

  private final List<Reading> readings;

  DateEvidence(HeaderForm form) {
    readings = PartOrder.of(form).stream().map(Reading::new).toList();
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
    var ranked = readings.stream().sorted(BETTER).toList();
    var best = ranked.getFirst();
    if (asked.isPresent()) {
      return asked(asked.get(), best);
    }
    if (readings.stream().filter(r -> BETTER.compare(r, best) == 0).count() > 1) {
      return likelier(best);
    }
    return best.order;
  }

  private PartOrder asked(DateOrder asked, Reading best) {
    return readings.stream()
        .filter(reading -> reading.order.means(asked) && reading.possible == best.possible)
        .map(reading -> reading.order)
        .findFirst()
        .orElseThrow(ChatRefused.DatesDoNotFit::new);
  }

  /** Year-first means year, month, day; two digits alone never suggest year-first. */
  private PartOrder likelier(Reading best) {
    var equal =
        readings.stream().filter(r -> BETTER.compare(r, best) == 0).map(r -> r.order).toList();
    if (equal.getFirst() == PartOrder.YEAR_MONTH_DAY) {
      return PartOrder.YEAR_MONTH_DAY;
    }
    var yearLast = equal.stream().filter(order -> order != PartOrder.YEAR_MONTH_DAY).toList();
    if (yearLast.size() > 1) {
      throw new ChatRefused.AmbiguousDates();
    }
    return yearLast.getFirst();
  }

  private static final class Reading {
    final PartOrder order;
    int possible;
    int plausible;
    int backwards;
    long change;
    private long last = Long.MIN_VALUE;

    Reading(PartOrder order) {
      this.order = order;
    }

    boolean add(Header header) {
      var date = order.date(header);
      if (date == null) {
        return false;
      }
      possible++;
      plausible += date.getYear() >= FIRST_YEAR ? 1 : 0;
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
