package io.saleslore.command.whatsapp.header;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How well one order of the numbers reads the dates seen so far. */
final class OrderEvidence {
  /**
   * Most possible dates, then fewest steps back in time, then least change between dates; a day
   * straight behind the year is written so seldom that little change does not tell it.
   */
  static final Comparator<OrderEvidence> BEST_FIRST =
      Comparator.<OrderEvidence>comparingInt(each -> -each.possible)
          .thenComparingInt(each -> each.backwards)
          .thenComparing(each -> each.order == DateInterpretation.YEAR_DAY_MONTH)
          .thenComparingLong(each -> each.change);

  /** Before this year there was no such chat. */
  private static final int FIRST_YEAR = 2009;

  private final DateInterpretation order;
  private final boolean isShortYearFirst;
  private int possible;
  private int tooEarly;
  private int backwards;
  private long change;
  private @Nullable LocalDate last;

  OrderEvidence(DateInterpretation order, boolean isShortYearFirst) {
    this.order = order;
    this.isShortYearFirst = isShortYearFirst;
  }

  DateInterpretation order() {
    return order;
  }

  boolean isShortYearFirst() {
    return isShortYearFirst;
  }

  boolean readsAsManyAs(OrderEvidence other) {
    return possible >= other.possible;
  }

  /** Two digits are a year in front only if everything says so. */
  boolean beats(OrderEvidence other) {
    return tooEarly == 0
        && readsAsManyAs(other)
        && backwards <= other.backwards
        && change < other.change;
  }

  /** Adds a header; answers whether this order makes it a date. */
  boolean add(Header header) {
    var date = order.date(header);
    if (date == null) {
      return false;
    }
    possible++;
    tooEarly += date.getYear() < FIRST_YEAR ? 1 : 0;
    if (last != null) {
      compare(last, date);
    }
    last = date;
    return true;
  }

  private void compare(LocalDate before, LocalDate date) {
    backwards += date.isBefore(before) ? 1 : 0;
    change += Math.abs(ChronoUnit.DAYS.between(before, date));
  }
}
