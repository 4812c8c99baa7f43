package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.first;
import static io.saleslore.command.webhook.payload.JsonFields.lines;
import static io.saleslore.command.webhook.payload.JsonFields.text;

import tools.jackson.databind.JsonNode;

/** Names the people on contact cards, whichever part of a card is filled in. */
final class ContactCards {
  private ContactCards() {}

  /** One line for each card. */
  static String names(JsonNode cards) {
    return lines(cards.valueStream().map(ContactCards::name).toArray(String[]::new));
  }

  private static String name(JsonNode card) {
    var name = card.path("name");
    var spelled =
        String.join(
                " ", text(name, "first_name"), text(name, "middle_name"), text(name, "last_name"))
            .strip()
            .replaceAll("\\s+", " ");
    return first(
        text(name, "formatted_name"),
        spelled,
        text(card.path("org"), "company"),
        text(card.path("phones").path(0), "phone"),
        text(card.path("emails").path(0), "email"));
  }
}
