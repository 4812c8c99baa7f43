package io.saleslore.tools.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.kernel.http.TextLength;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of each schema what its record says: what is always there, what may be null, what it is. */
record RecordSchemas(Javadocs javadocs, Map<String, String> words, Vocabularies vocabularies) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * Completes a schema.
   *
   * @param isAsked whether callers send it, and nobody gets it
   */
  void complete(String name, ObjectNode schema, boolean isAsked) {
    var type = SchemaNames.classOf(name);
    javadocs.of(type).ifPresent(each -> schema.put("description", each));
    if (!type.isRecord() || !(schema.path("properties") instanceof ObjectNode found)) {
      return;
    }
    var required = new ArrayList<String>();
    var properties = JSON.objectNode();
    for (var component : type.getRecordComponents()) {
      var field = name(component);
      if (found.has(field)) {
        properties.set(field, property(name, type, component, found.path(field), isAsked));
        if (isAsked ? !isNullable(component) : !isLeftOut(type, component)) {
          required.add(field);
        }
      }
    }
    found.properties().stream()
        .filter(each -> !properties.has(each.getKey()))
        .forEach(each -> properties.set(each.getKey(), each.getValue()));
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", Vocabularies.texts(required));
    }
  }

  private JsonNode property(
      String owner, Class<?> type, RecordComponent component, JsonNode schema, boolean isAsked) {
    var field = name(component);
    var known = vocabularies.of(owner, field, free(schema));
    boolean isNull = isNullable(component) && (isAsked || !isLeftOut(type, component));
    var shown = isNull ? orNull(known) : known.deepCopy();
    if (isAsked && known.path("type").asText().equals("string") && !known.has("enum")) {
      ((ObjectNode) shown).put("maxLength", length(component));
    }
    javadocs
        .of(type, component.getName())
        .or(() -> Optional.ofNullable(words.get(field)))
        .ifPresent(each -> ((ObjectNode) shown).put("description", each));
    return shown;
  }

  /** What may be anything is not an object without fields. */
  static JsonNode free(JsonNode schema) {
    if (schema.path("additionalProperties") instanceof ObjectNode values) {
      ((ObjectNode) schema).set("additionalProperties", free(values));
      return schema;
    }
    boolean isObject = schema.path("type").asText().equals("object");
    return isObject && !schema.has("properties") ? JSON.objectNode() : schema;
  }

  private static JsonNode orNull(JsonNode schema) {
    if (schema.isEmpty()) {
      return schema.deepCopy();
    }
    if (schema.has("$ref") || schema.has("enum")) {
      var either = JSON.arrayNode().add(schema).add(JSON.objectNode().put("type", "null"));
      return JSON.objectNode().set("anyOf", either);
    }
    ObjectNode copy = schema.deepCopy();
    copy.set("type", JSON.arrayNode().add(schema.path("type")).add("null"));
    return copy;
  }

  private static String name(RecordComponent component) {
    var given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null || given.value().isEmpty() ? component.getName() : given.value();
  }

  private static int length(RecordComponent component) {
    var length = component.getAccessor().getAnnotation(TextLength.class);
    return length == null ? TextLength.DEFAULT : length.value();
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isLeftOut(Class<?> type, RecordComponent component) {
    return isNullable(component) && (leavesOut(type) || leavesOut(component.getAccessor()));
  }

  private static boolean leavesOut(AnnotatedElement element) {
    var included = element.getAnnotation(JsonInclude.class);
    return included != null && included.value() == JsonInclude.Include.NON_NULL;
  }
}
