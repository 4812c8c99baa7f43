package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventTypes;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.kernel.vocabulary.Weekday;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which values a field or a parameter of text has where its name stands for a vocabulary. */
final class Vocabularies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, Class<? extends Code>> BY_NAME =
      Map.ofEntries(
          Map.entry("approach", Approach.class),
          Map.entry("attempt", Attempt.class),
          Map.entry("businessSize", BusinessSize.class),
          Map.entry("chosen", Approach.class),
          Map.entry("gap", Gap.class),
          Map.entry("industry", Industry.class),
          Map.entry("measure", SuccessMeasure.class),
          Map.entry("objection", Objection.class),
          Map.entry("outcome", Outcome.class),
          Map.entry("partOfDay", PartOfDay.class),
          Map.entry("priceBand", PriceBand.class),
          Map.entry("speaker", Speaker.class),
          Map.entry("stage", DealStage.class),
          Map.entry("then", Approach.class),
          Map.entry("weekday", Weekday.class));

  private static final Map<String, List<String>> LISTED =
      Map.of(
          "listErasures state", List.of("requested", "refused", "confirmed", "completed"),
          "importConversation dateOrder", List.of("dmy", "mdy", "ymd"),
          "RebuildStart switch", List.of("auto", "ask"));

  /** How an action of the operations is called, such as erasure-confirmed. */
  private static final String ACTION = "^[a-z]+(-[a-z]+)*$";

  private final ObjectNode schemas;

  Vocabularies(ObjectNode schemas) {
    this.schemas = schemas;
  }

  /** The schema itself, or the one of its vocabulary. */
  JsonNode of(String owner, String name, JsonNode schema) {
    if (schema.path("type").asText().equals("array")) {
      return schema instanceof ObjectNode list
          ? list.set("items", of(owner, name, list.path("items")))
          : schema;
    }
    if (!schema.path("type").asText().equals("string") || schema.has("enum")) {
      return schema;
    }
    if (owner.equals("replayEvents") && name.equals("type")) {
      return eventTypes();
    }
    var listed = LISTED.get(owner + " " + name);
    var vocabulary = BY_NAME.get(name);
    if (listed != null) {
      return JSON.objectNode().put("type", "string").set("enum", texts(listed));
    }
    return vocabulary == null ? schema : reference(vocabulary);
  }

  private static ObjectNode eventTypes() {
    var names =
        Stream.of(AuditedStore.values()).flatMap(store -> EventTypes.of(store).stream()).toList();
    var kinds = JSON.arrayNode();
    kinds.add(JSON.objectNode().put("type", "string").set("enum", texts(names)));
    kinds.add(JSON.objectNode().put("type", "string").put("pattern", ACTION));
    return JSON.objectNode().set("anyOf", kinds);
  }

  private ObjectNode reference(Class<? extends Code> vocabulary) {
    var name = vocabulary.getSimpleName();
    if (!schemas.has(name)) {
      var codes = Arrays.stream(vocabulary.getEnumConstants()).map(Code::code).toList();
      schemas.set(name, JSON.objectNode().put("type", "string").set("enum", texts(codes)));
    }
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  static ArrayNode texts(List<String> values) {
    var all = JSON.arrayNode();
    values.forEach(all::add);
    return all;
  }
}
