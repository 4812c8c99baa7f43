package io.saleslore.command.proof.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSpanTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{}|2",
        "[]x|2",
        "{\"a\":1},{\"b\":2}|7",
        "[1,[2,[3]]]]|11",
        "\"text\",1|6",
        "\"a\\\"b\"c|6",
        "\"a\\\\\"c|5",
        "-1.5E+3,|7",
        "true}|4",
        "null|4",
        "{\"bracket\":\"}]\"}|16"
      })
  void a_value_ends_where_it_ends_and_not_behind(String text, int end) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonSpan.end(bytes, 0, bytes.length)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "{", "[1", "{]", "[}", "\"open", "\"open\\", "}", "{\"a\":\"b}", " 1"})
  void what_is_no_value_has_no_end(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonSpan.end(bytes, 0, bytes.length)).isEqualTo(-1);
    assertThat(JsonSpan.isOneValue(bytes)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\n}", "[1,\t2]", "\"a\nb\"", "\"a\\\nb\"", "\u0000"})
  void a_control_character_ends_the_line_and_not_the_value(String text) {
    assertThat(JsonSpan.isOneValue(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void nothing_behind_the_limit_counts() {
    var bytes = "[1,2]".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonSpan.end(bytes, 0, 4)).isEqualTo(-1);
    assertThat(JsonSpan.end(bytes, 1, 5)).isEqualTo(2);
    assertThat(JsonSpan.end(bytes, 5, 5)).isEqualTo(-1);
  }

  @Test
  void brackets_are_followed_64_deep() {
    assertThat(JsonSpan.isOneValue(nested(64))).isTrue();
    assertThat(JsonSpan.isOneValue(nested(65))).isFalse();
  }

  @Test
  void whatever_json_is_made_up_ends_at_its_last_byte() {
    var random = new Random(23);
    for (int round = 0; round < 3_000; round++) {
      var value = value(random, 0).getBytes(StandardCharsets.UTF_8);
      assertThat(JsonSpan.isOneValue(value)).isTrue();
      var text = new String(value, StandardCharsets.UTF_8) + ",\"next\":1}";
      var behind = text.getBytes(StandardCharsets.UTF_8);
      assertThat(JsonSpan.end(behind, 0, behind.length)).isEqualTo(value.length);
    }
  }

  private static byte[] nested(int depth) {
    return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 5 ? 3 : 5)) {
      case 0 -> Integer.toString(random.nextInt());
      case 1 -> random.nextBoolean() ? "true" : "null";
      case 2 -> string(random);
      case 3 -> "[" + values(random, depth, "") + "]";
      default -> "{" + values(random, depth, "\"name\":") + "}";
    };
  }

  private static String values(Random random, int depth, String name) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> name + value(random, depth + 1))
        .collect(Collectors.joining(","));
  }

  private static String string(Random random) {
    var letters = new String[] {"a", "\\\"", "\\\\", "{", "]", "\u00e9", "\\n", " "};
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(_ -> letters[random.nextInt(letters.length)])
        .collect(Collectors.joining("", "\"", "\""));
  }
}
