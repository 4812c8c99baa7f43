package io.saleslore.app.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Values as the description's schemas want them, some of them odd on purpose.
 *
 * @param oddOnesIn how many values there are for each odd one
 */
record DescribedValues(
    JsonNode description, Random random, OddValues odd, SeenIds ids, int oddOnesIn) {
  private static final int DEEPEST = 6;
  private static final List<String> WORDS =
      List.of(
          "John",
          "ABC Corp",
          "That seems expensive for our budget",
          "+1 202 555 0142",
          "john@abc.example",
          "case 2026-0417",
          "Europe/Berlin",
          "USD",
          "5000",
          "en");

  /** For a field or parameter of this name. */
  JsonNode of(String name, JsonNode schema) {
    return of(name, schema, 0);
  }

  /** The example with ids of what is there, and now and then an odd value in one of its fields. */
  JsonNode like(ObjectNode example) {
    var made = example.deepCopy();
    for (var field : example.properties()) {
      var name = field.getKey();
      if (random.nextInt(oddOnesIn) == 0) {
        made.set(name, odd.value());
      } else if (ids.knows(name)) {
        made.put(name, ids.of(name, random));
      }
    }
    return made;
  }

  private JsonNode of(String name, JsonNode schema, int depth) {
    if (random.nextInt(oddOnesIn) == 0) {
      return odd.value();
    }
    var one = resolved(schema);
    if (one.has("enum")) {
      return one.path("enum").get(random.nextInt(one.path("enum").size()));
    }
    return switch (type(one)) {
      case "string" -> TextNode.valueOf(text(name, one.path("format").asText()));
      case "integer" -> IntNode.valueOf(random.nextInt(100));
      case "number" -> DoubleNode.valueOf(random.nextInt(1_000) / 10.0);
      case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
      case "array" -> array(name, one, depth);
      default -> object(one, depth);
    };
  }

  private JsonNode resolved(JsonNode schema) {
    if (schema.has("anyOf")) {
      return resolved(schema.path("anyOf").get(0));
    }
    var reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : resolved(description.at(reference.substring(1)));
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  private String text(String name, String format) {
    return switch (format) {
      case "uuid" -> ids.of(name, random);
      case "date-time" -> Instant.now().minusSeconds(random.nextInt(10_000_000)).toString();
      default -> random.nextInt(3) == 0 ? ids.of(name, random) : word();
    };
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private JsonNode array(String name, JsonNode schema, int depth) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (int i = random.nextInt(4); i > 0 && depth < DEEPEST; i--) {
      array.add(of(name, schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var field : schema.path("properties").properties()) {
      if (depth < DEEPEST && random.nextInt(8) > 0) {
        object.set(field.getKey(), of(field.getKey(), field.getValue(), depth + 1));
      }
    }
    if (random.nextInt(oddOnesIn) == 0) {
      object.set("surprise", odd.value());
    }
    return object;
  }
}
