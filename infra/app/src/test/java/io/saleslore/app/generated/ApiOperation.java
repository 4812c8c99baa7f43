package io.saleslore.app.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * One operation of the described API.
 *
 * @param described what the description says of it
 */
record ApiOperation(String method, String path, JsonNode described) {
  static List<ApiOperation> all(JsonNode description) {
    var all = new ArrayList<ApiOperation>();
    for (var path : description.path("paths").properties()) {
      for (var each : path.getValue().properties()) {
        var method = each.getKey().toUpperCase(java.util.Locale.ROOT);
        all.add(new ApiOperation(method, path.getKey(), each.getValue()));
      }
    }
    return List.copyOf(all);
  }

  /** The description that the build compares with the running API. */
  static JsonNode description() {
    try (var in = ApiOperation.class.getResourceAsStream("/openapi.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> parameters(String in) {
    return StreamSupport.stream(described.path("parameters").spliterator(), false)
        .filter(each -> each.path("in").asText().equals(in))
        .toList();
  }

  List<String> audience() {
    return StreamSupport.stream(described.path("x-audience").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** The media type of its body; empty where it has none. */
  String bodyType() {
    var types = described.path("requestBody").path("content").fieldNames();
    return types.hasNext() ? types.next() : "";
  }

  JsonNode bodySchema() {
    return body().path("schema");
  }

  /** A body that is taken; missing where the description shows none. */
  JsonNode bodyExample() {
    return body().path("example");
  }

  private JsonNode body() {
    return described.path("requestBody").path("content").path(bodyType());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
