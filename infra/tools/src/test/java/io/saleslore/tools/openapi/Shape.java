package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which fields an answer has, null or not, and of what type each is. What is null or an empty list
 * may be anything; all elements of a list have one shape together.
 */
record Shape(Set<String> fields, Set<String> open) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Shape of(JsonNode answer) {
    var shape = new Shape(new TreeSet<>(), new HashSet<>());
    shape.add(answer, "");
    return shape;
  }

  /** What one of them has and the other has not. */
  Set<String> differences(Shape other) {
    var all = new TreeSet<String>();
    fields.stream().filter(each -> !other.has(each)).map(each -> "+" + each).forEach(all::add);
    other.fields.stream().filter(each -> !has(each)).map(each -> "-" + each).forEach(all::add);
    return all;
  }

  /** The same with each list cut to the elements that add something to its shape. */
  static JsonNode cut(JsonNode answer) {
    if (answer.isObject()) {
      var object = JsonNodeFactory.instance.objectNode();
      answer.properties().forEach(each -> object.set(each.getKey(), cut(each.getValue())));
      return object;
    }
    if (!answer.isArray()) {
      return answer;
    }
    ArrayNode few = JsonNodeFactory.instance.arrayNode();
    var known = new HashSet<String>();
    for (var each : answer) {
      if (known.addAll(of(each).fields())) {
        few.add(cut(each));
      }
    }
    return few;
  }

  /** Lines or events of JSON; a table has its first cell in quotation marks. */
  private static boolean isOfLines(String text) {
    return text.contains("{\"") && !text.startsWith("\"");
  }

  private boolean has(String field) {
    return fields.contains(field) || open.stream().anyMatch(field::startsWith);
  }

  private void add(JsonNode value, String at) {
    if (value.isNull()) {
      open.add(at + " ");
      open.add(at + ".");
      open.add(at + "[");
      return;
    }
    if (value.isTextual() && isOfLines(value.asText())) {
      value.asText().lines().forEach(line -> line(line, at + "|"));
      return;
    }
    fields.add(at + " " + value.getNodeType());
    if (value.isArray()) {
      if (value.isEmpty()) {
        open.add(at + "[");
      }
      value.forEach(each -> add(each, at + "[]"));
    }
    for (var each : value.properties()) {
      fields.add(at + "." + each.getKey());
      add(each.getValue(), at + "." + each.getKey());
    }
  }

  private void line(String line, String at) {
    int json = line.indexOf('{');
    fields.add(at + line.replaceAll("[:{].*", ""));
    if (json >= 0) {
      try {
        add(JSON.readTree(line.substring(json)), at);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
