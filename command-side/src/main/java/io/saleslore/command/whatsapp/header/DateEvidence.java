package io.saleslore.command.whatsapp.header;

import io.saleslore.command.whatsapp.file.ChatRefused;
import java.util.List;
import java.util.Optional;

/** What the dates of all headers of one form say about the order of their numbers. */
public final class DateEvidence {
  private final List<OrderEvidence> orders;

  /** No date seen yet. */
  public DateEvidence(HeaderForm form) {
    boolean isShort = form.yearPlace() < 0;
    orders =
        DateInterpretation.of(form).stream()
            .map(
                order ->
                    new OrderEvidence(order, isShort && order == DateInterpretation.YEAR_MONTH_DAY))
            .toList();
  }

  /** Adds a header; answers whether it is a date in any order. */
  public boolean add(Header header) {
    boolean isDate = false;
    for (var order : orders) {
      isDate |= order.add(header);
    }
    return isDate;
  }

  /**
   * The order that makes most dates possible, then keeps going forward, then changes least.
   *
   * @param given the order that the caller knows
   * @throws ChatRefused.AmbiguousDates if nothing decides
   * @throws ChatRefused.DatesDoNotFit if the given one does not read what another reads
   */
  public DateInterpretation order(Optional<DateOrder> given) {
    var ranked =
        orders.stream()
            .filter(each -> !each.isShortYearFirst())
            .sorted(OrderEvidence.BEST_FIRST)
            .toList();
    var best = ranked.getFirst();
    if (given.isPresent()) {
      return given(given.get(), best);
    }
    return orders.stream()
        .filter(each -> each.isShortYearFirst() && each.beats(best))
        .findFirst()
        .map(OrderEvidence::order)
        .orElseGet(() -> decided(best, ranked.get(1)));
  }

  private DateInterpretation given(DateOrder given, OrderEvidence best) {
    return orders.stream()
        .filter(each -> each.order().means(given) && each.readsAsManyAs(best))
        .map(OrderEvidence::order)
        .findFirst()
        .orElseThrow(ChatRefused.DatesDoNotFit::new);
  }

  /** Year first with four digits means year, month, day. */
  private static DateInterpretation decided(OrderEvidence best, OrderEvidence second) {
    if (OrderEvidence.BEST_FIRST.compare(best, second) == 0
        && best.order() != DateInterpretation.YEAR_MONTH_DAY) {
      throw new ChatRefused.AmbiguousDates();
    }
    return best.order();
  }
}
