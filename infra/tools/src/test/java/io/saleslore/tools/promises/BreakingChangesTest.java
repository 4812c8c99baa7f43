package io.saleslore.tools.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Clients of the last approved version go on working: what the description promised in {@code
 * promises.txt} still holds, but for what {@code broken-promises.txt} names with a reason.
 */
class BreakingChangesTest {
  private static final String SMALL =
      """
      {"paths": {"/holds": {
        "get": {"operationId": "listHolds", "x-audience": ["COMPLIANCE", "ADMIN"],
          "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
          "responses": {"200": {"content": {"application/json": {"schema": {
            "type": "array", "items": {"$ref": "#/components/schemas/Hold"}}}}}}},
        "post": {"operationId": "placeHold", "x-audience": ["COMPLIANCE"],
          "requestBody": {"required": true, "content": {"application/json": {"schema": {
            "$ref": "#/components/schemas/NewHold"}}}},
          "responses": {"201": {}}}}},
       "components": {"schemas": {
        "Hold": {"required": ["zone"], "properties": {"zone": {"type": "string"},
          "case": {"anyOf": [{"$ref": "#/components/schemas/Case"}, {"type": "null"}]}}},
        "NewHold": {"required": ["case"], "properties": {
          "zone": {"type": ["string", "null"]},
          "case": {"$ref": "#/components/schemas/Case"}}},
        "Case": {"enum": ["letter", "authority"], "type": "string"}}}}
      """;

  @Test
  void what_was_promised_still_holds_but_for_what_is_named() throws IOException {
    var description = Path.of("../app/src/main/resources/openapi.json");
    var now = ApiPromises.of(new ObjectMapper().readTree(description.toFile()));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/promises.txt"), now);
    var broken = BreakingChanges.between(new TreeSet<>(lines("promises.txt")), now);
    assertThat(broken)
        .as("clients break; name each in broken-promises.txt as PROMISE -- REASON")
        .containsExactlyInAnyOrderElementsOf(excused().keySet());
  }

  @Test
  void an_exception_says_why() throws IOException {
    assertThat(excused().values()).noneMatch(String::isBlank);
  }

  @Test
  void nothing_breaks_where_nothing_or_only_more_is_there() {
    assertThat(brokenBy("", "")).isEmpty();
    assertThat(brokenBy("[\"letter\",", "[\"letter\", \"complaint\",")).isEmpty();
    assertThat(brokenBy("\"zone\": {\"type\": [", "\"days\": {}, \"zone\": {\"type\": ["))
        .isEmpty();
    assertThat(brokenBy("\"properties\": {\"zone\"", "\"properties\": {\"days\": {}, \"zone\""))
        .isEmpty();
    assertThat(brokenBy("{\"/holds\": {", "{\"/new\": {\"get\": {}}, \"/holds\": {")).isEmpty();
  }

  @Test
  void a_call_that_goes_or_is_closed_to_a_role_breaks() {
    assertThat(brokenBy("\"/holds\"", "\"/stops\"")).contains("GET /holds is listHolds");
    assertThat(brokenBy(", \"ADMIN\"]", "]")).containsExactly("GET /holds is for ADMIN");
    assertThat(brokenBy("listHolds", "all")).containsExactly("GET /holds is listHolds");
  }

  @Test
  void what_was_taken_and_is_not_or_is_newly_needed_breaks() {
    assertThat(brokenBy("\"limit\"", "\"most\""))
        .containsExactly("GET /holds takes query limit: integer");
    assertThat(brokenBy("\"in\": \"query\"", "\"in\": \"query\", \"required\": true"))
        .containsExactly("GET /holds needs query limit");
    assertThat(brokenBy("\"required\": [\"case\"]", "\"required\": [\"case\", \"zone\"]"))
        .containsExactly("NewHold needs zone");
    assertThat(brokenBy("[\"string\", \"null\"]", "\"string\""))
        .containsExactly("NewHold takes zone: or null");
  }

  @Test
  void what_was_answered_and_is_not_or_may_be_null_breaks() {
    assertThat(brokenBy("{\"zone\": {\"type\": \"string\"},", "{"))
        .contains("Hold gives zone: string");
    assertThat(brokenBy("\"required\": [\"zone\"]", "\"required\": []"))
        .containsExactly("Hold gives zone: always");
    assertThat(brokenBy("{\"type\": \"string\"},", "{\"type\": [\"string\", \"null\"]},"))
        .containsExactly("Hold gives zone: never null");
    assertThat(brokenBy("\"201\"", "\"202\"")).containsExactly("POST /holds answers 201");
  }

  @Test
  void a_vocabulary_that_is_narrowed_breaks() {
    assertThat(brokenBy("\"letter\", ", "")).containsExactly("Case = letter");
  }

  private static Set<String> brokenBy(String part, String by) {
    assertThat(SMALL).contains(part);
    return BreakingChanges.between(
        ApiPromises.of(read(SMALL)), ApiPromises.of(read(SMALL.replace(part, by))));
  }

  private static JsonNode read(String api) {
    try {
      return new ObjectMapper().readTree(api);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> excused() throws IOException {
    var all = new TreeMap<String, String>();
    for (var line : lines("broken-promises.txt")) {
      var named = line.split(" -- ", 2);
      all.put(named[0], named.length > 1 ? named[1] : "");
    }
    return all;
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = Objects.requireNonNull(BreakingChangesTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
