package io.saleslore.command.situation;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.name.PersonName;
import io.saleslore.command.deal.OpenQuotes;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.vocabulary.Industry;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the zone knows of the words that a template leaves open. */
@Component
public record KnownSlots(
    Zones zones, Conversations conversations, Customers customers, OpenQuotes quotes) {
  /**
   * The words for a conversation, as its owner has recorded them.
   *
   * @throws io.saleslore.command.conversation.NotYourConversation if the zone has none such
   */
  public Map<Slot, String> of(Zone zone, ConversationId conversation) {
    var known = new EnumMap<Slot, String>(Slot.class);
    var customer = conversations.require(zone, conversation).customerId();
    var person = customers.person(zone, customer);
    put(known, Slot.CUSTOMER, PersonName.UNKNOWN.equals(person.name()) ? null : person.name());
    put(known, Slot.COMPANY, person.company());
    put(known, Slot.INDUSTRY, inWords(person.industry()));
    put(known, Slot.MARKETER, zones.nameOf(zone).orElse(null));
    var quoted = quotes.latest(zone, conversations.readWith(zone, conversation));
    put(known, Slot.PRICE, quoted.map(Amount::text).orElse(null));
    return known;
  }

  private static @Nullable String inWords(Industry industry) {
    return industry.isUnknown() ? null : industry.code().replace('-', ' ');
  }

  private static void put(Map<Slot, String> known, Slot slot, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      known.put(slot, words);
    }
  }
}
