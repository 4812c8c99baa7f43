package io.saleslore.tools.closedschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The strings of the answers of the global zone's endpoints, as their description names them. */
public final class AnswerStrings {
  private static final Set<String> TAGS =
      Set.of(
          "conversion-analytics",
          "editions",
          "gate",
          "market-trends",
          "objection-patterns",
          "predictions",
          "read-models",
          "response-templates",
          "situations",
          "strategies",
          "success-strategies",
          "templates",
          "timing-patterns");

  private final JsonNode description;
  private final AllowedStrings allowed;

  /** Those of this description of the API. */
  public AnswerStrings(JsonNode description, AllowedStrings allowed) {
    this.description = description;
    this.allowed = allowed;
  }

  /** Whether an operation belongs to the global zone. */
  public static boolean isGlobal(JsonNode operation) {
    return operation.path("tags").valueStream().anyMatch(each -> TAGS.contains(each.asText()));
  }

  /** Every field that may hold a string and has no closed form by its schema. */
  public Set<String> open() {
    var found = new TreeSet<String>();
    for (var path : description.path("paths")) {
      for (var operation : path) {
        if (isGlobal(operation)) {
          schemas(operation).forEach(each -> open(each, "", found, new HashSet<>()));
        }
      }
    }
    return found;
  }

  private static Stream<JsonNode> schemas(JsonNode operation) {
    return operation.path("responses").properties().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .flatMap(each -> each.getValue().path("content").properties().stream())
        .filter(each -> each.getKey().endsWith("json"))
        .map(each -> each.getValue().path("schema"));
  }

  private void open(JsonNode schema, String place, Set<String> found, Set<String> seen) {
    for (var each : variants(schema).entrySet()) {
      var known = each.getValue();
      var here = each.getKey().isEmpty() ? place : each.getKey();
      if (!each.getKey().isEmpty() && !seen.add(each.getKey())) {
        continue;
      }
      if (isString(known) && !known.has("enum") && !known.has("format")) {
        found.add(here);
      }
      open(known.path("items"), here, found, seen);
      open(known.path("additionalProperties"), here + ".*", found, seen);
      known
          .path("properties")
          .properties()
          .forEach(field -> open(field.getValue(), here + "." + field.getKey(), found, seen));
    }
  }

  /** What in an answer has not the form that its place asks for. */
  public List<String> violations(JsonNode answer, JsonNode schema, Set<String> templates) {
    var found = new ArrayList<String>();
    check(answer, schema, "", templates, found);
    return found;
  }

  private void check(
      JsonNode value, JsonNode schema, String place, Set<String> templates, List<String> found) {
    for (var each : variants(schema).entrySet()) {
      var known = each.getValue();
      var here = each.getKey().isEmpty() ? place : each.getKey();
      if (value.isTextual()
          && isString(known)
          && !isRight(value.asText(), known, here, templates)) {
        found.add(here + " = " + value);
      }
      value.forEach(
          item -> {
            if (value.isArray()) {
              check(item, known.path("items"), here, templates, found);
            }
          });
      for (var field : value.properties()) {
        var own = known.path("properties").path(field.getKey());
        var further = known.path("additionalProperties");
        check(
            field.getValue(),
            own.isMissingNode() ? further : own,
            here + (own.isMissingNode() ? ".*" : "." + field.getKey()),
            templates,
            found);
      }
    }
  }

  private boolean isRight(String value, JsonNode schema, String place, Set<String> templates) {
    if (schema.has("enum")) {
      return schema.path("enum").valueStream().anyMatch(each -> each.asText().equals(value));
    }
    return switch (schema.path("format").asText()) {
      case "date-time" -> isTime(value);
      case "uuid" -> allowed.has(value, "uuid", templates);
      default -> allowed.has(value, allowed.answers().get(place), templates);
    };
  }

  private static boolean isTime(String value) {
    try {
      return Instant.parse(value).isAfter(Instant.EPOCH);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The schema itself, or those it refers to, by their names. */
  private Map<String, JsonNode> variants(JsonNode schema) {
    var all = new TreeMap<String, JsonNode>();
    if (schema.has("$ref")) {
      var reference = schema.path("$ref").asText();
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      all.put(name, description.at(reference.substring(1)));
    } else if (schema.isObject()) {
      all.put("", schema);
      for (var kind : List.of("oneOf", "anyOf", "allOf")) {
        schema.path(kind).forEach(each -> all.putAll(variants(each)));
      }
    }
    return all;
  }

  private static boolean isString(JsonNode schema) {
    var type = schema.path("type");
    return type.asText().equals("string")
        || type.valueStream().anyMatch(each -> each.asText().equals("string"));
  }
}
