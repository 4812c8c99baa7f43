package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Says what the parameters of an operation mean and which values they have. */
record Parameters(Map<String, String> words, Vocabularies vocabularies) {
  void complete(ObjectNode operation) {
    var id = operation.path("operationId").asText();
    for (JsonNode each : operation.path("parameters")) {
      var parameter = (ObjectNode) each;
      var name = parameter.path("name").asText();
      parameter.set("schema", vocabularies.of(id, name, parameter.path("schema")));
      if (parameter.has("example")) {
        parameter.set("example", typed(parameter.path("example"), parameter.path("schema")));
      }
      var said = words.get("?" + name);
      said = said == null ? words.get(name) : said;
      if (said != null && !parameter.has("description")) {
        parameter.put("description", said);
      }
    }
  }

  /** An example of a query is written as text, whatever it says. */
  private static JsonNode typed(JsonNode example, JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "integer" -> IntNode.valueOf(example.asInt());
      case "boolean" -> BooleanNode.valueOf(example.asBoolean());
      default -> example;
    };
  }
}
