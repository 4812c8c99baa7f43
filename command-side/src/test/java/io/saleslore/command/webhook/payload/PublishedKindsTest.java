package io.saleslore.command.webhook.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents say of each published kind what becomes of it, and that is what happens. */
class PublishedKindsTest {
  private static final Path TABLE = Path.of("../infra/docs/whatsapp.md");
  private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\| (.+`.+`.*) \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final JsonMapper JSON = new JsonMapper();

  /** A line of the table, and what it says in code, in this order. */
  record Row(String field, String kind, String becomes) {
    List<String> codes() {
      return CODE.matcher(becomes).results().map(code -> code.group(1)).toList();
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .dropWhile(line -> !line.startsWith("| Field | Kind |"))
        .takeWhile(line -> line.startsWith("|"))
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .map(MatchResult.class::cast)
        .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
        .toList();
  }

  private static List<JsonNode> samples() throws IOException {
    var file = PublishedKindsTest.class.getResourceAsStream("kinds.jsonl");
    try (var in = Objects.requireNonNull(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JSON::readTree)
          .toList();
    }
  }

  private static Payload read(Row row) throws IOException {
    var sample =
        samples().stream()
            .filter(each -> each.path("field").asString().equals(row.field()))
            .filter(each -> each.path("kind").asString().equals(row.kind()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no sample of " + row));
    var value = JSON.createObjectNode();
    sample.path("value").properties().forEach(each -> value.set(each.getKey(), each.getValue()));
    value.set("metadata", JSON.valueToTree(Map.of("display_phone_number", "15550783881")));
    var change = Map.of("field", row.field(), "value", value);
    return Payload.read(
        JSON.writeValueAsBytes(Map.of("entry", List.of(Map.of("changes", List.of(change))))));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_row_says_what_happens(Row row) throws IOException {
    var payload = read(row);
    var expected = row.codes().getFirst();
    if (row.becomes().startsWith("no entry")) {
      assertThat(payload.events()).isEmpty();
      assertThat(payload.leftOut()).containsExactly(Map.entry(expected, 1));
    } else {
      var event = payload.events().getFirst().event();
      assertThat(payload.leftOut()).isEmpty();
      assertThat(event.name()).isEqualTo(expected);
      assertNamed(row, event);
    }
  }

  private static void assertNamed(Row row, WebhookEvent event) {
    if (event instanceof WebhookEvent.Sent sent && event.name().equals("unsupported")) {
      assertThat(sent.content().text().lines().findFirst()).contains(row.codes().get(1));
    }
  }

  @Test
  void every_sample_has_a_row_and_every_published_field_too() throws IOException {
    var rows = rows();
    assertThat(samples()).hasSameSizeAs(rows);
    assertThat(rows.stream().map(Row::field)).containsAll(PublishedFields.names());
  }

  @Test
  void what_is_not_published_is_named_if_its_name_is_plain() throws IOException {
    assertThat(unknown("{'from':'16505551234','id':'1','timestamp':'1772442000','type':'new_one'}"))
        .containsExactly("message new_one");
    assertThat(unknown("{'from':'16505551234','id':'1','timestamp':'1772442000','type':'John X'}"))
        .containsExactly("message without a plain name");
  }

  private static Stream<String> unknown(String message) {
    var body =
        "{'entry':[{'changes':[{'field':'messages','value':{'messages':[%s]}}]}]}"
            .formatted(message)
            .replace('\'', '"');
    return Payload.read(body.getBytes(StandardCharsets.UTF_8)).unknown().stream();
  }
}
