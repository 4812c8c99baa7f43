package io.saleslore.tools.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API as its description shows it. Read in order the examples tell a story, so that
 * each can be made on a platform that has seen those before it. What is answered stands beside
 * them, as a platform answered it.
 *
 * @param call the method and the path, as in {@code POST /api/v1/staff}
 * @param id a name for the operation, as a client calls it; null where an earlier example said it
 * @param summary what the operation does, in a sentence; null where an earlier example said it
 * @param as who calls: a staff id, or a role in capital letters, with a colon and a name where
 *     several have it; null for anybody
 * @param query what stands behind the path, from the question mark on
 * @param headers further headers
 * @param type of the request's body, where it is no JSON
 * @param request the body; {@code {name}} stands for what was kept under that name
 * @param accept what type of answer is asked for, where it is no JSON
 * @param status what is answered
 * @param success what is answered where it is possible, if the story shows a refusal only; 200
 *     unless it says so
 * @param schema the class that the answer is written from, where the endpoint does not say it
 * @param until fields of the answer and what they have to say before the story goes on
 * @param keep fields of the answer that later examples need, by the name they are kept under
 */
record Example(
    String call,
    @Nullable String id,
    @Nullable String summary,
    @Nullable String as,
    @Nullable String query,
    Map<String, String> headers,
    @Nullable String type,
    @Nullable JsonNode request,
    @Nullable String accept,
    int status,
    int success,
    @Nullable String schema,
    Map<String, String> until,
    Map<String, String> keep) {
  static final String JSON = "application/json";
  static final String LINES = "application/x-ndjson";
  static final String EVENTS = "text/event-stream";
  static final String PROBLEM = "application/problem+json";

  private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

  /** Nothing is sent, waited for or kept unless it says so. */
  Example {
    success = success == 0 ? 200 : success;
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    until = until == null ? Map.of() : Map.copyOf(until);
    keep = keep == null ? Map.of() : Map.copyOf(keep);
  }

  /** All of them, in the order of their story. */
  static List<Example> all() {
    return read("story.yaml", new TypeReference<>() {});
  }

  /** What a platform answered to each of them, by its name; nothing where it had no words. */
  static Map<String, JsonNode> answers() {
    return read("answers.json", new TypeReference<>() {});
  }

  /** What a field or a parameter means wherever it has this name. */
  static Map<String, String> words() {
    return read("words.yaml", new TypeReference<>() {});
  }

  Example with(@Nullable String otherQuery, @Nullable JsonNode otherRequest) {
    return new Example(
        call,
        id,
        summary,
        as,
        otherQuery,
        headers,
        type,
        otherRequest,
        accept,
        status,
        success,
        schema,
        until,
        keep);
  }

  /** What tells it from the others: the call, its status, and the type that was asked for. */
  String name() {
    return call + " " + status + (accept == null ? "" : " " + accept);
  }

  /** The method alone. */
  String method() {
    return call.substring(0, call.indexOf(' '));
  }

  /** The path alone, with its variables in braces. */
  String path() {
    return call.substring(call.indexOf(' ') + 1);
  }

  boolean isRefused() {
    return status >= 400;
  }

  String requestType() {
    return type == null ? JSON : type;
  }

  String answerType() {
    return isRefused() ? PROBLEM : accept == null ? JSON : accept;
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream in = Example.class.getResourceAsStream(file)) {
      return MAPPER.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
