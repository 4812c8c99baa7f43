package io.saleslore.command.webhook;

import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a message says: words and captions are text, the rest is an entry of its kind. */
final class Contents {
  private Contents() {}

  static Content of(JsonNode message) {
    var type = text(message, "type");
    var body = message.path(type);
    return switch (type) {
      case "text" -> orUnsupported(MessageKind.TEXT, text(body, "body"));
      case "button" -> orUnsupported(MessageKind.TEXT, text(body, "text"));
      case "interactive" -> interactive(body);
      case "image", "video", "audio", "voice", "sticker", "document" -> media(body);
      case "media_placeholder" -> placeholder(message, body);
      case "location" -> new Content(MessageKind.LOCATION, location(body));
      case "contacts" -> new Content(MessageKind.CONTACT, contacts(body));
      case "reaction" -> new Content(MessageKind.REACTION, text(body, "emoji"));
      case "order" -> new Content(MessageKind.ORDER, order(body));
      default -> new Content(MessageKind.UNSUPPORTED, "");
    };
  }

  private static Content orUnsupported(MessageKind kind, String text) {
    return new Content(text.isEmpty() ? MessageKind.UNSUPPORTED : kind, text);
  }

  private static Content interactive(JsonNode body) {
    var type = text(body, "type");
    var reply = body.path(type);
    return switch (type) {
      case "button_reply", "list_reply" ->
          orUnsupported(MessageKind.TEXT, lines(text(reply, "title"), text(reply, "description")));
      case "nfm_reply" ->
          new Content(MessageKind.FORM, lines(text(reply, "body"), text(reply, "response_json")));
      case "call_permission_reply" -> new Content(MessageKind.CALL, text(reply, "response"));
      default -> new Content(MessageKind.UNSUPPORTED, "");
    };
  }

  private static Content media(JsonNode body) {
    var caption = text(body, "caption");
    return caption.isBlank()
        ? new Content(MessageKind.MEDIA, text(body, "filename"))
        : new Content(MessageKind.TEXT, caption);
  }

  /** Of the history's media the words alone, wherever they stand. */
  private static Content placeholder(JsonNode message, JsonNode body) {
    var words =
        lines(text(body, "caption"), text(message, "caption"), text(message.path("text"), "body"));
    return new Content(words.isEmpty() ? MessageKind.MEDIA : MessageKind.TEXT, words);
  }

  private static String location(JsonNode body) {
    var place = Stream.of("latitude", "longitude").map(each -> text(body, each));
    return lines(
        text(body, "name"),
        text(body, "address"),
        place.filter(each -> !each.isEmpty()).collect(Collectors.joining(",")));
  }

  private static String contacts(JsonNode cards) {
    return lines(
        cards
            .valueStream()
            .map(card -> text(card.path("name"), "formatted_name"))
            .toArray(String[]::new));
  }

  private static String order(JsonNode body) {
    var items =
        body.path("product_items")
            .valueStream()
            .map(
                item ->
                    Stream.of("quantity", "product_retailer_id", "item_price", "currency")
                        .map(each -> text(item, each))
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    return lines(text(body, "text"), items);
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
