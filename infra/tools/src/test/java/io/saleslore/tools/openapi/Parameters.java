package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
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
      var said = words.get("?" + name);
      said = said == null ? words.get(name) : said;
      if (said != null && !parameter.has("description")) {
        parameter.put("description", said);
      }
    }
  }
}
