package io.saleslore.tools.promises;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a description of the API promises to its clients and needs from them, a line each. */
final class ApiPromises {
  private final JsonNode api;
  private final SortedSet<String> lines = new TreeSet<>();

  private ApiPromises(JsonNode api) {
    this.api = api;
  }

  static SortedSet<String> of(JsonNode api) {
    var promises = new ApiPromises(api);
    for (var path : api.path("paths").properties()) {
      for (var call : path.getValue().properties()) {
        var method = call.getKey().toUpperCase(Locale.ROOT);
        promises.operation(method + " " + path.getKey(), call.getValue());
      }
    }
    return promises.lines;
  }

  private void operation(String call, JsonNode operation) {
    lines.add(call + " is " + operation.path("operationId").asText());
    operation.path("x-audience").forEach(each -> lines.add(call + " is for " + each.asText()));
    operation.path("parameters").forEach(each -> parameter(call, each));
    var body = operation.path("requestBody");
    need(body.path("required").asBoolean(), call, "a body");
    content(body, call + " takes", new SchemaPromises(api, lines, false));
    for (var answer : operation.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        var given = call + " answers " + answer.getKey();
        lines.add(given);
        content(answer.getValue(), given, new SchemaPromises(api, lines, true));
      }
    }
  }

  private void parameter(String call, JsonNode parameter) {
    var name = parameter.path("in").asText() + " " + parameter.path("name").asText();
    need(parameter.path("required").asBoolean(), call, name);
    new SchemaPromises(api, lines, false).add(call + " takes " + name, parameter.path("schema"));
  }

  private void need(boolean isRequired, String call, String what) {
    if (isRequired) {
      lines.add(call + BreakingChanges.NEEDS + what);
    }
  }

  private static void content(JsonNode carrier, String as, SchemaPromises schemas) {
    for (var each : carrier.path("content").properties()) {
      schemas.add(as + " " + each.getKey(), each.getValue().path("schema"));
    }
  }
}
