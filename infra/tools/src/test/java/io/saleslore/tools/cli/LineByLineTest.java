package io.saleslore.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineByLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_text_is_scrubbed_and_its_spans_count_in_utf_16() throws IOException {
    int exit = new Scrub().answer(lines("{\"text\":\"😀 mail john@abc.com\"}\n"));

    assertThat(exit).isZero();
    assertThat(said(out))
        .containsExactly(
            "{\"text\":\"😀 mail"
                + " <EMAIL>\",\"spans\":[{\"start\":8,\"end\":20,\"type\":\"EMAIL\"}]}");
  }

  @Test
  void a_bad_line_is_named_and_the_others_go_on() throws IOException {
    int exit =
        new Scrub().answer(lines("{\"text\":\"ok\"}\nsecret\n{\"words\":1}\n{\"text\":\"ok\"}\n"));

    assertThat(exit).isEqualTo(2);
    assertThat(said(out))
        .containsExactly(
            "{\"text\":\"ok\",\"spans\":[]}",
            "{\"error\":\"line 2: this is no JSON\"}",
            "{\"error\":\"line 3: the field text is missing or no string\"}",
            "{\"text\":\"ok\",\"spans\":[]}");
    assertThat(said(err))
        .containsExactly(
            "line 2: this is no JSON", "line 3: the field text is missing or no string");
  }

  @Test
  void an_objection_is_read() throws IOException {
    int exit =
        new Analyse()
            .answer(
                lines(
                    "{\"text\":\"That seems expensive for our"
                        + " budget\",\"speaker\":\"customer\"}\n"));

    assertThat(exit).isZero();
    assertThat(said(out))
        .singleElement()
        .asString()
        .startsWith("{\"objection\":\"budget\",\"approach\":null,");
  }

  @Test
  void a_speaker_of_another_vocabulary_is_refused() throws IOException {
    int exit = new Analyse().answer(lines("{\"text\":\"ok\",\"speaker\":\"buyer\"}\n"));

    assertThat(exit).isEqualTo(2);
    assertThat(said(err))
        .containsExactly("line 1: the field speaker is neither marketer nor customer");
  }

  private LineByLine lines(String in) {
    return new LineByLine(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static java.util.List<String> said(ByteArrayOutputStream by) {
    return by.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
