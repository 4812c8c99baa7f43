package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.analyse.model.ProtobufFields.Field;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortenedModelTest {
  private static final byte[] GRAPH =
      join(
          field(1, join(text(1, "in"), text(1, "weights of one"), text(2, "one"))),
          field(1, join(text(1, "one"), text(1, "weights of two"), text(2, "two"))),
          field(1, join(text(1, "two"), text(2, "three"))),
          field(5, text(8, "weights of one")),
          field(5, text(8, "weights of two")),
          field(11, text(1, "in")),
          field(12, text(1, "three")),
          field(13, text(1, "one")));
  private static final byte[] MODEL =
      join(new byte[] {1 << 3, 6}, text(2, "a maker"), field(7, GRAPH));

  @Test
  void what_comes_behind_a_value_is_left_out_with_its_weights() {
    var graph = graph(ShortenedModel.endingWith("one", MODEL));
    assertThat(texts(graph, 1, 2)).containsExactly("one");
    assertThat(texts(graph, 5, 8)).containsExactly("weights of one");
    assertThat(texts(graph, 11, 1)).containsExactly("in");
    assertThat(texts(graph, 12, 1)).containsExactly("one");
  }

  @Test
  void what_a_value_is_made_of_stays() {
    var graph = graph(ShortenedModel.endingWith("two", MODEL));
    assertThat(texts(graph, 1, 2)).containsExactly("one", "two");
    assertThat(texts(graph, 5, 8)).containsExactly("weights of one", "weights of two");
  }

  @Test
  void what_is_said_of_the_whole_model_stays() {
    var fields = ProtobufFields.of(ByteBuffer.wrap(ShortenedModel.endingWith("one", MODEL)));
    assertThat(fields).extracting(Field::number).containsExactly(1, 2, 7);
    assertThat(fields.get(1).text()).isEqualTo("a maker");
  }

  @Test
  void fields_of_every_kind_are_passed_over_and_others_refused() {
    byte[] fixed = {1 << 3 | 1, 0, 0, 0, 0, 0, 0, 0, 0, 2 << 3 | 5, 0, 0, 0, 0};
    assertThat(ProtobufFields.of(ByteBuffer.wrap(fixed)))
        .extracting(Field::number)
        .containsExactly(1, 2);
    assertThatThrownBy(() -> ProtobufFields.of(ByteBuffer.wrap(new byte[] {1 << 3 | 3})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Field> graph(byte[] model) {
    return ProtobufFields.of(
        ProtobufFields.of(ByteBuffer.wrap(model)).stream()
            .filter(each -> each.number() == 7)
            .findFirst()
            .orElseThrow()
            .value());
  }

  private static List<String> texts(List<Field> graph, int kind, int number) {
    return graph.stream()
        .filter(each -> each.number() == kind)
        .flatMap(each -> ProtobufFields.of(each.value()).stream())
        .filter(each -> each.number() == number)
        .map(Field::text)
        .toList();
  }

  private static byte[] text(int number, String text) {
    return field(number, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] field(int number, byte[] value) {
    var out = new ByteArrayOutputStream();
    out.write(number << 3 | 2);
    ProtobufFields.writeVarint(value.length, out);
    out.writeBytes(value);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] each : parts) {
      out.writeBytes(each);
    }
    return out.toByteArray();
  }
}
