package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.lines;
import static io.saleslore.command.webhook.payload.JsonFields.text;

import java.util.stream.Stream;
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
    return Stream.of(
            text(name, "formatted_name"),
            spelled,
            text(card.path("org"), "company"),
            text(card.path("phones").path(0), "phone"),
            text(card.path("emails").path(0), "email"))
        .filter(each -> !each.isBlank())
        .findFirst()
        .orElse("");
  }
}
