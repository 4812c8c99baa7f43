package io.saleslore.tools.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.anonymizer.scrub.Scrubbed;
import io.saleslore.anonymizer.scrub.Scrubber;
import picocli.CommandLine.Command;

/** Scrubs the texts on standard input. */
@Command(
    name = "scrub",
    description = "Hides personal data: JSON Lines {\"text\"} in, {\"text\",\"spans\"} out.",
    mixinStandardHelpOptions = true)
final class Scrub extends JsonLinesCommand {
  @Override
  LineHandler handler() {
    return line -> shown(Scrubber.scrub(LineByLine.text(line)));
  }

  private static JsonNode shown(Scrubbed scrubbed) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode().put("text", scrubbed.text());
    var spans = shown.putArray("spans");
    for (var span : scrubbed.spans()) {
      var place = spans.addObject().put("start", span.start()).put("end", span.end());
      place.put("type", span.type().name());
    }
    return shown;
  }
}
