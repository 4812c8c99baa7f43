package io.saleslore.tools.closedschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.release.PatternReleased;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClosedSchemaTest {
  private static final Pattern TABLE =
      Pattern.compile(
          "create table (global_zone|query_zone)\\.(\\w+) \\((.*?)\\);", Pattern.DOTALL);
  private static final Pattern TEXT =
      Pattern.compile("^\\s*(\\w+) (?:varchar|bytea|text|clob|json)", Pattern.MULTILINE);
  private static final AllowedStrings ALLOWED = AllowedStrings.read();

  @Test
  void an_event_of_the_global_zone_has_no_string_but_codes_and_the_text_of_a_template() {
    var found = new TreeSet<String>();
    found.addAll(EventStrings.of(PatternReleased.class));
    found.addAll(EventStrings.of(CatalogueEvent.class));
    assertThat(found).isEqualTo(ALLOWED.events().keySet());
  }

  @Test
  void the_tables_of_the_global_zone_have_no_other_columns_with_text() throws IOException {
    var columns = resource("/db/event-columns.sql");
    var found = new TreeSet<String>();
    for (var script : Set.of("V3__global_zone", "V6__query_zone")) {
      var sql = resource("/db/common/" + script + ".sql").replace("${event-columns}", columns);
      TABLE
          .matcher(sql)
          .results()
          .forEach(
              table ->
                  TEXT.matcher(table.group(3))
                      .results()
                      .forEach(
                          column ->
                              found.add(
                                  String.join(
                                      ".", table.group(1), table.group(2), column.group(1)))));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED.tables().keySet());
  }

  @Test
  void every_string_of_an_answer_of_the_global_zone_has_a_form() throws IOException {
    var description = new ObjectMapper().readTree(resource("/openapi.json"));
    assertThat(new AnswerStrings(description, ALLOWED).open())
        .containsExactlyInAnyOrderElementsOf(ALLOWED.answers().keySet());
  }

  @Test
  void a_free_string_is_found() {
    Set<String> templates = Set.of("Let me show you how this pays for itself");
    assertThat(ALLOWED.has("John of ABC Corp", "own words", templates)).isFalse();
    assertThat(ALLOWED.has("john", "code", templates)).isFalse();
    assertThat(ALLOWED.has("Call John to show you how", "template text", templates)).isFalse();
    assertThat(ALLOWED.has("john@abc.example", null, templates)).isFalse();
    assertThat(EventStrings.of(Leaking.class)).containsExactly("Leaking.note");
  }

  @Test
  void the_programs_own_sentences_pass() {
    var sentence = "fewer than 14 marketers: nothing is released";
    assertThat(ALLOWED.has(sentence, "own words", Set.of())).isTrue();
    assertThat(ALLOWED.has("roi-calculator", "code", Set.of())).isTrue();
  }

  private record Leaking(int number, String note) {}

  private static String resource(String name) throws IOException {
    try (var in = ClosedSchemaTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
