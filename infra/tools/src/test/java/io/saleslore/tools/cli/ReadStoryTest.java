package io.saleslore.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadStoryTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void what_was_raised_and_tried_is_said_in_codes() throws IOException {
    int exit =
        read(
            "{\"turns\":[{\"speaker\":\"customer\",\"text\":\"that is too expensive for us\"},"
                + "{\"speaker\":\"marketer\",\"text\":\"you can pay it in twelve instalments\"},"
                + "{\"speaker\":\"customer\",\"text\":\"oh great, that works, thanks\"}]}\n");
    assertThat(exit).isZero();
    var story = said().getFirst();
    assertThat(story.path("language").asText()).isEqualTo("en");
    assertThat(story.path("tries"))
        .hasToString("[{\"objection\":\"budget\",\"approach\":\"payment-plan\",\"eased\":true}]");
    assertThat(story.path("industry").asText()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|turns is missing or no list",
        "{\"turns\":[{\"text\":\"hi\"}]}|speaker is missing",
        "{\"turns\":[{\"speaker\":\"robot\",\"text\":\"hi\"}]}|neither marketer nor customer",
        "{\"turns\":[{\"speaker\":\"customer\"}]}|text is missing or no string"
      })
  void a_bad_line_is_refused_by_its_field(String line, String why) throws IOException {
    assertThat(read(line + "\n{\"turns\":[]}\n")).isEqualTo(2);
    assertThat(said().getFirst().path("error").asText()).startsWith("line 1: ").contains(why);
    assertThat(said().getLast().path("tries")).isEmpty();
  }

  private int read(String lines) throws IOException {
    var in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    var quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var said = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new ReadStory().answer(new LineByLine(in, said, quiet));
  }

  private List<JsonNode> said() throws IOException {
    var json = new ObjectMapper();
    var said = new ArrayList<JsonNode>();
    for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      said.add(json.readTree(line));
    }
    return said;
  }
}
