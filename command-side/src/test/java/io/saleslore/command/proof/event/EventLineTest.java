package io.saleslore.command.proof.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.saleslore.command.proof.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLineTest {
  private static final StoredEvent EVENT =
      new StoredEvent(
          42,
          "0c6f0a3e",
          "staff-alice-123",
          3,
          "Staff",
          "2026-03-03T09:00:00.123Z",
          "io.saleslore.kernel.staff.StaffEvent$StaffOnboarded",
          Optional.empty(),
          bytes("{\"zone\":\"staff-alice-123\"}"),
          Optional.of(bytes("{}")));

  @Test
  void an_event_is_one_line_that_holds_the_stored_bytes() {
    assertThat(line(EVENT))
        .isEqualTo(
            """
            {"position":42,"id":"0c6f0a3e","aggregate":"staff-alice-123","sequence":3,"type":"Staff",\
            "time":"2026-03-03T09:00:00.123Z","payloadType":"io.saleslore.kernel.staff.StaffEvent$StaffOnboarded",\
            "revision":null,"payload":{"zone":"staff-alice-123"},"metaData":{}}\
            """);
    assertThat(EVENT.name()).isEqualTo("StaffOnboarded");
  }

  /** Any change of the encoding would make every checkpoint that was ever signed worthless. */
  @Test
  void a_leaf_is_what_it_was_when_the_first_checkpoint_was_signed() {
    var leaf = new LeafHash(new TreeHash());
    assertThat(HexFormat.of().formatHex(leaf.of(EVENT)))
        .isEqualTo("41d76733ba10476fad6b3f3e0bf87ba104543d5b666a0a75ebf62042e65a8a4b");
    assertThat(HexFormat.of().formatHex(leaf.burnt(42)))
        .isEqualTo("01e5ef2b1166060d6d37cba0ca11f9c94d7c41610e405b8cb06dc60806509ab4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,{\"b\":\"}\\\"]\"}],\"c\":null}",
        "\"text\"",
        "-1.5E+3",
        "",
        "{\"a\":1}x",
        "{\"a\":1}{}",
        "{]",
        "[",
        "\"open",
        "{\"line\":\n1}",
        "{\"tab\":\"\t\"}",
        "{\"back\":\"\\",
        "\u0000\u0001",
        "caf\u00e9"
      })
  void whatever_is_stored_comes_back_to_the_bit(String payload) {
    var event = with(bytes(payload), Optional.of(bytes(payload)));
    assertThat(line(event)).doesNotContain("\n");
    assertSame(read(line(event)), event);
  }

  @Test
  void random_bytes_and_texts_come_back_to_the_bit() {
    var random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      var payload = new byte[random.nextInt(40)];
      random.nextBytes(payload);
      var text =
          random
              .ints(random.nextInt(12), 1, 300)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      var event =
          new StoredEvent(
              random.nextLong(),
              text,
              text,
              random.nextInt(),
              text,
              text,
              text,
              random.nextBoolean() ? Optional.of(text) : Optional.empty(),
              payload,
              random.nextBoolean() ? Optional.of(payload) : Optional.empty());
      var line = bytesOf(event);
      assertSame(EventLine.read(line, 0, line.length), event);
    }
  }

  @Test
  void any_line_cut_short_is_refused() {
    var line = bytes(line(EVENT));
    for (int length = 0; length < line.length; length++) {
      int cut = length;
      assertThatIllegalArgumentException().isThrownBy(() -> EventLine.read(line, 0, cut));
    }
  }

  @Test
  void no_two_events_share_a_leaf() {
    var leaf = new LeafHash(new TreeHash());
    var variants =
        Stream.of(
                EVENT,
                EVENT.at(43),
                with(bytes("{}"), EVENT.metaData()),
                with(EVENT.payload(), Optional.empty()),
                with(EVENT.payload(), Optional.of(new byte[0])),
                with("0c6f0a3", "estaff-alice-123", 3, Optional.empty()),
                with(EVENT.id(), EVENT.aggregate(), 4, Optional.empty()),
                with(EVENT.id(), EVENT.aggregate(), 3, Optional.of("")))
            .map(leaf::of)
            .map(HexFormat.of()::formatHex)
            .toList();
    assertThat(new HashSet<>(variants)).hasSize(8);
    assertThat(leaf.burnt(42)).isNotEqualTo(leaf.of(EVENT));
    assertThat(List.of(leaf.burnt(42))).doesNotContain(leaf.burnt(43));
  }

  private static StoredEvent with(
      String id, String aggregate, long sequence, Optional<String> revision) {
    return new StoredEvent(
        42,
        id,
        aggregate,
        sequence,
        "Staff",
        EVENT.time(),
        EVENT.payloadType(),
        revision,
        EVENT.payload(),
        EVENT.metaData());
  }

  private static StoredEvent with(byte[] payload, Optional<byte[]> metaData) {
    return new StoredEvent(
        42,
        EVENT.id(),
        EVENT.aggregate(),
        3,
        EVENT.type(),
        EVENT.time(),
        EVENT.payloadType(),
        Optional.empty(),
        payload,
        metaData);
  }

  private static void assertSame(StoredEvent read, StoredEvent written) {
    var leaf = new LeafHash(new TreeHash());
    assertThat(leaf.of(read)).isEqualTo(leaf.of(written));
    assertThat(read.payload()).isEqualTo(written.payload());
    assertThat(read.id()).isEqualTo(written.id());
  }

  private static StoredEvent read(String line) {
    var bytes = bytes(line);
    return EventLine.read(bytes, 0, bytes.length);
  }

  private static String line(StoredEvent event) {
    return new String(bytesOf(event), StandardCharsets.UTF_8);
  }

  private static byte[] bytesOf(StoredEvent event) {
    var bytes = new ByteBuilder(16);
    EventLine.write(event, bytes);
    return bytes.copy();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
