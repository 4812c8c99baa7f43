package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.lines;
import static io.saleslore.command.webhook.payload.JsonFields.text;

import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a message that the business made from a template: its words, or else its name. */
final class TemplateReader {
  private TemplateReader() {}

  static MessageContent read(JsonNode template) {
    var words =
        lines(
            template
                .path("components")
                .valueStream()
                .flatMap(TemplateReader::words)
                .toArray(String[]::new));
    return words.isEmpty()
        ? UnreadContent.named(lines("template", text(template, "name")))
        : new MessageContent(MessageKind.TEXT, words);
  }

  private static Stream<String> words(JsonNode component) {
    var filledIn = component.path("parameters").valueStream().map(each -> text(each, "text"));
    return Stream.concat(Stream.of(text(component, "text")), filledIn);
  }
}
