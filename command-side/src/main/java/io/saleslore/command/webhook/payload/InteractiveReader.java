package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.lines;
import static io.saleslore.command.webhook.payload.JsonFields.text;

import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads messages with buttons, lists, products or forms, and the answers to them. */
final class InteractiveReader {
  private InteractiveReader() {}

  static MessageContent read(JsonNode body) {
    var type = text(body, "type");
    var reply = body.path(type);
    return switch (type) {
      case "nfm_reply" ->
          new MessageContent(
              MessageKind.FORM, lines(text(reply, "body"), text(reply, "response_json")));
      case "call_permission_reply" -> new MessageContent(MessageKind.CALL, text(reply, "response"));
      default -> wordsOr(type, reply, body);
    };
  }

  /** An answer is what was chosen; a question is its words, or else the products it shows. */
  private static MessageContent wordsOr(String type, JsonNode reply, JsonNode body) {
    var words =
        lines(
            text(reply, "title"),
            text(reply, "description"),
            text(body.path("header"), "text"),
            text(body.path("body"), "text"),
            text(body.path("footer"), "text"));
    var action = body.path("action");
    return words.isEmpty()
        ? UnreadContent.named(lines(name(type), products(action), buttons(action)))
        : new MessageContent(MessageKind.TEXT, words);
  }

  private static String name(String type) {
    return type.isBlank() ? "interactive" : "interactive " + type;
  }

  private static String products(JsonNode action) {
    var listed =
        action
            .path("sections")
            .valueStream()
            .flatMap(section -> section.path("product_items").valueStream());
    return lines(
        Stream.concat(Stream.of(action), listed)
            .map(product -> text(product, "product_retailer_id"))
            .toArray(String[]::new));
  }

  private static String buttons(JsonNode action) {
    return lines(
        action
            .path("buttons")
            .valueStream()
            .map(button -> text(button.path("reply"), "title"))
            .toArray(String[]::new));
  }
}
