package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.proof.event.StoredEvent;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Events as a table for people: what is sealed shows as {@code [sealed]}, and as {@code [erased]}
 * once nobody can open it any more.
 */
final class TableWriter implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer out;
  private final Set<String> shredded;

  /** A table in which the keys of these names are shredded. */
  TableWriter(Path file, Set<String> shredded) throws IOException {
    this.shredded = shredded;
    this.out = Files.newBufferedWriter(file);
    line(Stream.of("position", "stored", "event", "zone", "aggregate", "number", "details"));
  }

  void add(StoredEvent event) throws IOException {
    var payload = payload(event);
    line(
        Stream.of(
            Long.toString(event.position()),
            event.time(),
            event.name(),
            payload.path("zone").asText(),
            event.aggregate(),
            Long.toString(event.sequence()),
            payload.toString()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private JsonNode payload(StoredEvent event) {
    try {
      return covered(JSON.readTree(event.payload()));
    } catch (IOException _) {
      return JSON.getNodeFactory().textNode("[no JSON]");
    }
  }

  private JsonNode covered(JsonNode node) {
    if (node instanceof ObjectNode fields) {
      if (fields.has("ciphertext") && fields.has("key")) {
        boolean isErased = shredded.contains(fields.path("key").asText());
        return JSON.getNodeFactory().textNode(isErased ? "[erased]" : "[sealed]");
      }
      fields.properties().forEach(field -> field.setValue(covered(field.getValue())));
    }
    if (node instanceof ArrayNode items) {
      for (int each = 0; each < items.size(); each++) {
        items.set(each, covered(items.get(each)));
      }
    }
    return node;
  }

  private void line(Stream<String> fields) throws IOException {
    var all = fields.map(TableWriter::quoted).toList();
    out.write(String.join(",", all));
    out.write("\r\n");
  }

  /** As RFC 4180 says. */
  private static String quoted(String field) {
    return field.matches("[A-Za-z0-9 .:_$-]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
