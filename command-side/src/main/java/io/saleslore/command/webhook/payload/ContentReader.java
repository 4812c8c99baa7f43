package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.first;
import static io.saleslore.command.webhook.payload.JsonFields.lines;
import static io.saleslore.command.webhook.payload.JsonFields.text;

import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a message says: the part of it that is named as its type. */
final class ContentReader {
  private ContentReader() {}

  static MessageContent read(JsonNode message) {
    var type = text(message, "type");
    var body = message.path(type);
    return switch (type) {
      case "text" -> words(message, text(body, "body"));
      case "button" -> words(message, first(text(body, "text"), text(body, "payload")));
      case "interactive" -> InteractiveReader.read(body);
      case "template" -> TemplateReader.read(body);
      case "media_placeholder" -> placeholder(message, body);
      case "location" -> new MessageContent(MessageKind.LOCATION, location(body));
      case "contacts" -> new MessageContent(MessageKind.CONTACT, ContactCards.names(body));
      case "reaction" -> new MessageContent(MessageKind.REACTION, text(body, "emoji"));
      case "order" -> new MessageContent(MessageKind.ORDER, order(body));
      default -> isMedia(type, body) ? media(body) : UnreadContent.of(message);
    };
  }

  private static MessageContent words(JsonNode message, String words) {
    return words.isBlank()
        ? UnreadContent.of(message)
        : new MessageContent(MessageKind.TEXT, words);
  }

  /** A kind of media that is new has a file's type all the same. */
  private static boolean isMedia(String type, JsonNode body) {
    return switch (type) {
      case "image", "video", "audio", "voice", "sticker", "document" -> true;
      default -> body.has("mime_type") || body.has("sha256");
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
}
