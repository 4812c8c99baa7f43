package io.saleslore.tools.closedschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.RunningPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.publisher.Flux;

/** The strings that a running platform keeps in its global zone and measures itself by. */
public final class StoredStrings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningPlatform platform;
  private final AllowedStrings allowed;
  private final Set<String> texts = new HashSet<>();
  private final Set<String> found = new TreeSet<>();

  /** Those of this platform, as they are when they are asked for. */
  public StoredStrings(RunningPlatform platform, AllowedStrings allowed) {
    this.platform = platform;
    this.allowed = allowed;
  }

  /** The texts of all templates that were ever published. */
  public Set<String> texts() {
    for (var row : rows()) {
      if (Objects.equals(row.get("aggregateIdentifier"), "catalogue")) {
        json(row).findValuesAsText("text").forEach(texts::add);
      }
    }
    return texts;
  }

  /** Each place whose value has not its form, with the value. */
  public Set<String> violations() {
    texts();
    rows().forEach(this::row);
    documents();
    metrics();
    return found;
  }

  private void row(Map<String, String> row) {
    row.forEach(
        (column, value) -> {
          var place = "global_zone.release." + column;
          if (column.equals("payload")) {
            json(row).fields().forEachRemaining(this::event);
          } else {
            check(place, value, allowed.tables().get(place));
          }
        });
  }

  private void event(Map.Entry<String, JsonNode> field) {
    if (field.getKey().equals("commitment")) {
      check("commitment", field.getValue().asText(), allowed.events().get("Commitment.value"));
    } else {
      event(field.getValue());
    }
  }

  private void event(JsonNode field) {
    if (field.isContainerNode()) {
      field.forEach(this::event);
    } else if (field.isTextual() && !texts.contains(field.asText())) {
      check("event", field.asText(), "code");
    }
  }

  private void documents() {
    var database = platform.part(MongoDatabase.class);
    for (var name : list(Flux.from(database.listCollectionNames()))) {
      check("collection", name, "collection");
      var kind = name.matches(".*\\.[0-9].*") ? "cells" : name;
      list(Flux.from(database.getCollection(name).find().batchSize(1_000)))
          .forEach(each -> document(kind, each));
    }
  }

  private void document(String place, Document document) {
    document.forEach((key, value) -> value(place + "." + (isKey(place, key) ? "*" : key), value));
  }

  private void value(String place, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Document inner -> document(place, inner);
      case List<?> items -> items.forEach(each -> value(place, each));
      case String text -> check(place, text, allowed.documents().get(place));
      case Number _, Boolean _, Date _ -> known(place);
      default -> found.add(place + " is a " + value.getClass().getSimpleName());
    }
  }

  private void known(String place) {
    if (!allowed.documents().containsKey(place)) {
      found.add(place + " is not listed");
    }
  }

  /** Where a document is a map, its keys are looked at as values are. */
  private boolean isKey(String place, String key) {
    boolean isMap =
        allowed.documents().keySet().stream().anyMatch((place + ".*")::equals)
            || allowed.documents().keySet().stream()
                .anyMatch(each -> each.startsWith(place + ".*."));
    return isMap
        && (allowed.has(key, "code", Set.of()) || allowed.has(key, "read model", Set.of()));
  }

  private void metrics() {
    for (var meter : platform.part(MeterRegistry.class).getMeters()) {
      meter
          .getId()
          .getTags()
          .forEach(
              tag ->
                  check(
                      "label " + tag.getKey(),
                      tag.getValue(),
                      allowed.metrics().get(tag.getKey())));
    }
  }

  private void check(String place, String value, @Nullable String form) {
    if (!allowed.has(value, form, texts)) {
      found.add(place + " = " + value);
    }
  }

  private List<Map<String, String>> rows() {
    return platform
        .part(JdbcClient.class)
        .sql("select * from global_zone.release")
        .query(
            (row, _) -> {
              var columns = new TreeMap<String, String>();
              for (var place : allowed.tables().keySet()) {
                var column = place.substring(place.lastIndexOf('.') + 1);
                var bytes = row.getObject(column) instanceof byte[] raw ? raw : null;
                var value =
                    bytes == null
                        ? row.getString(column)
                        : new String(bytes, StandardCharsets.UTF_8);
                if (value != null) {
                  columns.put(column, value);
                }
              }
              return (Map<String, String>) columns;
            })
        .list();
  }

  private static JsonNode json(Map<String, String> row) {
    try {
      return JSON.readTree(row.get("payload"));
    } catch (IOException e) {
      throw new IllegalStateException("an event that is no JSON", e);
    }
  }

  private static <T> List<T> list(Flux<T> all) {
    return new ArrayList<>(Objects.requireNonNull(all.collectList().block()));
  }
}
