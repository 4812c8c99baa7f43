package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What any operation of a kind may answer, beside what its own examples show. */
final class Refusals {
  private static final Map<Integer, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, "A field or a parameter is missing, unknown or cannot be read."),
              Map.entry(401, "There is no valid bearer token."),
              Map.entry(403, "The caller's role may not do this."),
              Map.entry(404, "There is no such thing in the caller's reach."),
              Map.entry(405, "The path has no such method."),
              Map.entry(406, "It cannot be answered in an accepted media type."),
              Map.entry(409, "It does not fit what has happened, or is happening now."),
              Map.entry(410, "It was there and was erased."),
              Map.entry(413, "The body is too large."),
              Map.entry(415, "The body's media type is not taken here."),
              Map.entry(422, "What is said can be read and makes no sense."),
              Map.entry(429, "Too much is asked at once; try again later."),
              Map.entry(500, "This failed on our side."),
              Map.entry(503, "A part that is needed is not there for the time being.")));

  private static final List<Integer> OF_ALL = List.of(405, 406, 429, 500, 503);
  private static final List<Integer> OF_BODIES = List.of(413, 415, 422);

  private Refusals() {}

  /** Adds each refusal as a response that operations refer to. */
  static void addTo(ObjectNode responses) {
    ALL.forEach(
        (status, why) ->
            responses
                .putObject(name(status))
                .put("description", why)
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem"));
  }

  static void complete(ObjectNode operation) {
    OF_ALL.forEach(status -> add(operation, status));
    if (operation.has("requestBody")) {
      OF_BODIES.forEach(status -> add(operation, status));
    }
  }

  private static void add(ObjectNode operation, int status) {
    var responses = (ObjectNode) operation.path("responses");
    if (!responses.has(Integer.toString(status))) {
      responses
          .putObject(Integer.toString(status))
          .put("$ref", "#/components/responses/" + name(status));
    }
  }

  private static String name(int status) {
    return "Refused" + status;
  }
}
