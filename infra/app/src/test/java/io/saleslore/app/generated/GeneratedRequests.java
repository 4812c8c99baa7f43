package io.saleslore.app.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests made from the API's description, for every operation in turn: right and wrong callers,
 * values, parameters, headers and bodies. The same seed makes the same requests.
 */
final class GeneratedRequests {
  private static final List<String> CALLERS =
      List.of("MARKETER", "COMPLIANCE", "DATA_TEAM", "TEMPLATE_REVIEWER", "ADMIN", "", "nonsense");
  private static final List<String> ACCEPTED =
      List.of(
          "*/*",
          "application/json",
          "///",
          "text/event-stream",
          "text/html",
          "application/xml;q=2",
          "application/json;q=0, */*;q=0",
          "application/json;version=\"",
          "text/plain, text/csv",
          "application/x-ndjson",
          ",,,",
          "a".repeat(3_000));
  private static final List<String> TYPES =
      List.of(
          "application/json;charset=utf-16",
          "application/json;charset=nowhere",
          "text/html",
          "///",
          "multipart/form-data",
          "application/x-www-form-urlencoded");
  private static final int WRONG_CALLER_IN = 8;

  /** Behind a longer target nobody reads a body, and the connection ends while it is sent. */
  private static final int LONGEST_READ = 4_000;

  private final List<ApiOperation> operations;
  private final Random random;
  private final OddValues odd;
  private final DescribedValues values;
  private final SeenIds ids;
  private int made;

  GeneratedRequests(JsonNode description, long seed, SeenIds ids) {
    this.operations = ApiOperation.all(description);
    this.random = new Random(seed);
    this.odd = new OddValues(random);
    this.ids = ids;
    this.values = new DescribedValues(description, random, odd, ids, 20);
  }

  GeneratedRequest next() {
    var operation = operations.get(made++ % operations.size());
    var caller = caller(operation);
    var headers = headers(operation);
    var target = path(operation, caller) + query(operation);
    var body = target.length() > LONGEST_READ ? new byte[0] : body(operation);
    return new GeneratedRequest(operation, target, headers, body, caller);
  }

  private String caller(ApiOperation operation) {
    var audience = operation.audience();
    if (audience.isEmpty() || oneIn(WRONG_CALLER_IN)) {
      return oneOf(CALLERS);
    }
    var one = oneOf(audience);
    return CALLERS.contains(one) ? one : one.equals("anyone") ? "" : "MARKETER";
  }

  private Map<String, String> headers(ApiOperation operation) {
    var headers = new HashMap<String, String>();
    if (!operation.bodyType().isEmpty()) {
      headers.put("Content-Type", oneIn(20) ? oneOf(TYPES) : operation.bodyType());
    }
    if (oneIn(10)) {
      headers.put("Accept", oneOf(ACCEPTED));
    }
    for (var each : operation.parameters("header")) {
      if (oneIn(6)) {
        headers.put(each.path("name").asText(), headerText());
      }
    }
    if (oneIn(30)) {
      headers.put("Last-Event-ID", headerText());
    }
    return headers;
  }

  private String headerText() {
    return odd.text().replaceAll("[^ -~]", "?") + random.nextInt(1_000);
  }

  private String path(ApiOperation operation, String caller) {
    var path = operation.path();
    for (var each : operation.parameters("path")) {
      var name = each.path("name").asText();
      path = path.replace("{" + name + "}", encoded(segment(name, each.path("schema"), caller)));
    }
    return path;
  }

  private String segment(String name, JsonNode schema, String caller) {
    if (oneIn(12)) {
      return odd.text();
    }
    return name.equals("staff") ? zone(caller) : value(name, schema);
  }

  /** A marketer's own zone stays theirs, whatever others do with the other one. */
  private String zone(String caller) {
    return ids.of(caller.equals("MARKETER") && !oneIn(8) ? "ownStaffId" : "staffId", random);
  }

  private String query(ApiOperation operation) {
    var all = new ArrayList<String>();
    for (var each : operation.parameters("query")) {
      var name = each.path("name").asText();
      for (int times = oneIn(20) ? 2 : random.nextInt(2); times > 0; times--) {
        all.add(encoded(name) + "=" + encoded(value(name, each.path("schema"))));
      }
    }
    if (oneIn(25)) {
      all.add(oneOf(List.of("surprise=1", "=", "a=%FF%FE", "%00=1", "&&", "a[]=1")));
    }
    return all.isEmpty() ? "" : "?" + String.join("&", all);
  }

  private String value(String name, JsonNode schema) {
    var value = values.of(name, schema);
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private byte[] body(ApiOperation operation) {
    if (operation.bodyType().isEmpty()) {
      return oneIn(20) ? odd.body() : new byte[0];
    }
    if (oneIn(15)) {
      return odd.body();
    }
    return operation.bodyType().startsWith("text/")
        ? chat().getBytes(UTF_8)
        : json(operation).toString().getBytes(UTF_8);
  }

  /** As the description shows it, about something that is there; or of any values. */
  private JsonNode json(ApiOperation operation) {
    return operation.bodyExample().isObject() && oneIn(2)
        ? values.like((ObjectNode) operation.bodyExample())
        : values.of("body", operation.bodySchema());
  }

  private String chat() {
    return oneIn(3)
        ? odd.text()
        : "20/03/2026, 10:00 - Alice: Hi\n2%d/03/2026, 10:05 - John: %s\n"
            .formatted(random.nextInt(10), odd.text());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
