package io.saleslore.tools.promises;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What is promised of the values that a call takes, or of those that it answers. */
record SchemaPromises(JsonNode api, Set<String> lines, boolean isAnswer, Set<String> known) {
  SchemaPromises(JsonNode api, Set<String> lines, boolean isAnswer) {
    this(api, lines, isAnswer, new HashSet<>());
  }

  /** A value that stands somewhere, by its type, with all that its schemas promise. */
  void add(String place, JsonNode schema) {
    var types = new TreeSet<String>();
    collect(schema, types);
    boolean mayBeNull = types.remove("null");
    lines.add(place + ": " + String.join(" or ", types));
    if (isAnswer != mayBeNull) {
      lines.add(place + (isAnswer ? ": never null" : ": or null"));
    }
    schema.path("enum").forEach(each -> lines.add(place + " = " + each.asText()));
  }

  private void collect(JsonNode schema, Set<String> types) {
    if (schema.has("anyOf")) {
      schema.path("anyOf").forEach(each -> collect(each, types));
    } else if (schema.has("$ref")) {
      types.add(named(schema.path("$ref").asText()));
    } else if (schema.path("type").isArray()) {
      schema.path("type").forEach(each -> types.add(each.asText()));
    } else {
      types.add(plain(schema));
    }
  }

  private String plain(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "array" -> "list of " + text(schema.path("items"));
      case "object" ->
          schema.path("additionalProperties").isObject()
              ? "map of " + text(schema.path("additionalProperties"))
              : "object";
      case String type -> type + (schema.has("format") ? " " + schema.path("format").asText() : "");
    };
  }

  private String text(JsonNode schema) {
    var types = new TreeSet<String>();
    collect(schema, types);
    return String.join(" or ", types);
  }

  private String named(String reference) {
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    if (known.add(name)) {
      fields(name, api.at(reference.substring(1)));
    }
    return name;
  }

  private void fields(String name, JsonNode schema) {
    schema.path("enum").forEach(each -> lines.add(name + " = " + each.asText()));
    var required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    for (var field : schema.path("properties").properties()) {
      add(name + (isAnswer ? " gives " : " takes ") + field.getKey(), field.getValue());
      if (required.contains(field.getKey())) {
        lines.add(
            isAnswer
                ? name + " gives " + field.getKey() + ": always"
                : name + BreakingChanges.NEEDS + field.getKey());
      }
    }
  }
}
