package io.saleslore.infra.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.proof.StoredEvent;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Events as a table for people: what is sealed shows as {@code [sealed]}. */
final class TableWriter implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer out;

  TableWriter(Path file) throws IOException {
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

  private static JsonNode payload(StoredEvent event) {
    try {
      return covered(JSON.readTree(event.payload()));
    } catch (IOException _) {
      return JSON.getNodeFactory().textNode("[no JSON]");
    }
  }

  private static JsonNode covered(JsonNode node) {
    if (node instanceof ObjectNode fields) {
      if (fields.has("ciphertext") && fields.has("key")) {
        return JSON.getNodeFactory().textNode("[sealed]");
      }
      fields.properties().forEach(field -> field.setValue(covered(field.getValue())));
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
