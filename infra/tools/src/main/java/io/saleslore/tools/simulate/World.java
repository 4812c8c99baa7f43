package io.saleslore.tools.simulate;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is who in a world, and which chat and which deal is whose; the words stand in the chats. */
public record World(
    List<Marketer> staff, List<Customer> customers, List<Chat> chats, List<Deal> deals) {
  /** Copies the lists. */
  public World {
    staff = List.copyOf(staff);
    customers = List.copyOf(customers);
    chats = List.copyOf(chats);
    deals = List.copyOf(deals);
  }

  /** A member of staff. */
  public record Marketer(StaffId staffId, String name, String timeZone) {}

  /** A customer of one marketer; several may work for one company. */
  public record Customer(
      String id,
      StaffId staff,
      String name,
      String company,
      String phone,
      String email,
      Industry industry,
      BusinessSize businessSize) {}

  /**
   * An exported chat.
   *
   * @param file below the world's folder
   * @param marketer the author that is the marketer
   * @param timeZone what the clock of the export and of the customer shows
   */
  public record Chat(
      String file, StaffId staff, String customer, String marketer, String timeZone) {}

  /**
   * A deal that was talked about in a chat.
   *
   * @param chat the chat's file
   * @param closedAt when it was won or lost; where the outcome is unknown, when the talk ended
   */
  public record Deal(
      String id,
      String chat,
      Instant openedAt,
      List<Quote> quotes,
      Outcome outcome,
      Instant closedAt) {
    /** Copies the list. */
    public Deal {
      quotes = List.copyOf(quotes);
    }

    /** The last price named, if there was one. */
    @Nullable Quote lastQuote() {
      return quotes.isEmpty() ? null : quotes.getLast();
    }
  }

  /** A price as it was named, a decimal number with an ISO 4217 currency. */
  public record Quote(String amount, String currency, Instant at) {}
}
