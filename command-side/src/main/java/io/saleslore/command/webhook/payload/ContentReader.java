package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.text;

import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a message says: words and captions are text, the rest is an entry of its kind. */
final class ContentReader {
  private static final MessageContent UNSUPPORTED = new MessageContent(MessageKind.UNSUPPORTED, "");

  private ContentReader() {}

  static MessageContent read(JsonNode message) {
    var type = text(message, "type");
    var body = message.path(type);
    return switch (type) {
      case "text" -> textOrUnsupported(text(body, "body"));
      case "button" -> textOrUnsupported(text(body, "text"));
      case "interactive" -> interactive(body);
      case "image", "video", "audio", "voice", "sticker", "document" -> media(body);
      case "media_placeholder" -> placeholder(message, body);
      case "location" -> new MessageContent(MessageKind.LOCATION, location(body));
      case "contacts" -> new MessageContent(MessageKind.CONTACT, contacts(body));
      case "reaction" -> new MessageContent(MessageKind.REACTION, text(body, "emoji"));
      case "order" -> new MessageContent(MessageKind.ORDER, order(body));
      default -> UNSUPPORTED;
    };
  }

  private static MessageContent textOrUnsupported(String text) {
    return text.isEmpty() ? UNSUPPORTED : new MessageContent(MessageKind.TEXT, text);
  }

  private static MessageContent interactive(JsonNode body) {
    var type = text(body, "type");
    var reply = body.path(type);
    return switch (type) {
      case "button_reply", "list_reply" ->
          textOrUnsupported(lines(text(reply, "title"), text(reply, "description")));
      case "nfm_reply" ->
          new MessageContent(
              MessageKind.FORM, lines(text(reply, "body"), text(reply, "response_json")));
      case "call_permission_reply" -> new MessageContent(MessageKind.CALL, text(reply, "response"));
      default -> UNSUPPORTED;
    };
  }

  private static MessageContent media(JsonNode body) {
    var caption = text(body, "caption");
    return caption.isBlank()
        ? new MessageContent(MessageKind.MEDIA, text(body, "filename"))
        : new MessageContent(MessageKind.TEXT, caption);
  }

  /** Of the history's media the words alone, wherever they stand. */
  private static MessageContent placeholder(JsonNode message, JsonNode body) {
    var words =
        lines(text(body, "caption"), text(message, "caption"), text(message.path("text"), "body"));
    return new MessageContent(words.isEmpty() ? MessageKind.MEDIA : MessageKind.TEXT, words);
  }

  private static String location(JsonNode body) {
    return lines(
        text(body, "name"), text(body, "address"), joined(",", body, "latitude", "longitude"));
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
                    joined(" ", item, "quantity", "product_retailer_id", "item_price", "currency"))
            .collect(Collectors.joining("\n"));
    return lines(text(body, "text"), items);
  }

  private static String joined(String separator, JsonNode node, String... fields) {
    return Stream.of(fields)
        .map(field -> text(node, field))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(separator));
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
  }
}
