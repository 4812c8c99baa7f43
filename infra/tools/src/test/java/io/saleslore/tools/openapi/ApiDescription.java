package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The description as it is committed, made of what springdoc reads of the running endpoints. */
final class ApiDescription {
  private static final String SCHEMA = "#/components/schemas/";

  private final ObjectNode api;
  private final Described words;

  private ApiDescription(ObjectNode api, Described words) {
    this.api = api;
    this.words = words;
  }

  /** Completes what was read. */
  static JsonNode of(JsonNode read, Described words) {
    var made = new ApiDescription(read.deepCopy(), words);
    made.completeOperations();
    made.completeSchemas();
    return made.sorted();
  }

  private ObjectNode schemas() {
    return (ObjectNode) api.at("/components/schemas");
  }

  private void completeOperations() {
    var vocabularies = new Vocabularies(schemas());
    var responses = ((ObjectNode) api.path("components")).putObject("responses");
    Refusals.addTo(responses);
    for (var path : api.path("paths").properties()) {
      for (var each : path.getValue().properties()) {
        var operation = (ObjectNode) each.getValue();
        operation.set("tags", Vocabularies.texts(List.of(Tags.of(path.getKey()))));
        new Parameters(words.words(), vocabularies).complete(operation);
        Refusals.complete(operation);
      }
    }
  }

  private void completeSchemas() {
    var asked = new HashSet<String>();
    var answered = new HashSet<String>();
    for (var path : api.path("paths")) {
      for (var operation : path) {
        reach(operation.path("requestBody"), asked);
        reach(operation.path("responses"), answered);
      }
    }
    var records = new RecordSchemas(words.javadocs(), words.words(), new Vocabularies(schemas()));
    var names = new HashSet<String>(asked);
    names.addAll(answered);
    for (var name : names) {
      var schema = (ObjectNode) schemas().path(name);
      records.complete(name, schema, !answered.contains(name));
    }
  }

  private void reach(JsonNode node, Set<String> found) {
    var name = node.path("$ref").asText().replace(SCHEMA, "");
    if (node.path("$ref").asText().startsWith(SCHEMA) && found.add(name)) {
      reach(schemas().path(name), found);
    }
    node.forEach(each -> reach(each, found));
  }

  /** With everything in the order of its name, and without what nothing refers to. */
  private ObjectNode sorted() {
    var used = new HashSet<String>();
    reach(api.path("paths"), used);
    reach(api.at("/components/responses"), used);
    schemas().retain(used);
    var server = JsonNodeFactory.instance.objectNode().put("url", "/");
    api.set("servers", JsonNodeFactory.instance.arrayNode().add(server));
    sort(api, "paths");
    sort((ObjectNode) api.path("components"), "schemas");
    api.path("paths").forEach(path -> path.forEach(each -> sort((ObjectNode) each, "responses")));
    return api;
  }

  private static void sort(ObjectNode parent, String field) {
    var all = new TreeMap<String, JsonNode>();
    parent.path(field).properties().forEach(each -> all.put(each.getKey(), each.getValue()));
    parent.set(field, JsonNodeFactory.instance.objectNode().setAll(all));
  }
}
