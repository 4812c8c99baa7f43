package io.saleslore.app.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Values that a field may hold on the wire although it should not. */
final class OddValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "Jo\u0000hn",
          "a\u0007b",
          "\u202Egnp.exe",
          "<script>alert(1)</script>",
          "'; drop table staff; --",
          "${jndi:ldap://nowhere}",
          "../../etc/passwd",
          "%00",
          "-1",
          "0",
          "1.5",
          "1e400",
          "NaN",
          "99999999999999999999999999",
          "9223372036854775807",
          "true",
          "null",
          "[]",
          "{}",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "5138-11-16T09:46:39Z",
          "0000-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "2026-02-30T00:00:00Z",
          "PT-1H",
          "P999999999D",
          "PT9223372036854775807S",
          "Europe/Nowhere",
          "\uD83D\uDE00".repeat(300),
          "x".repeat(5_000),
          "9".repeat(400));
  private static final List<JsonNode> VALUES =
      Stream.<JsonNode>concat(
              TEXTS.stream().map(TextNode::valueOf),
              Stream.of(
                  NullNode.getInstance(),
                  BooleanNode.TRUE,
                  IntNode.valueOf(-1),
                  IntNode.valueOf(0),
                  IntNode.valueOf(Integer.MAX_VALUE),
                  LongNode.valueOf(Long.MAX_VALUE),
                  LongNode.valueOf(Long.MIN_VALUE),
                  DoubleNode.valueOf(1.5),
                  DecimalNode.valueOf(new BigDecimal("1E+400")),
                  DecimalNode.valueOf(new BigDecimal("1E-400")),
                  NODES.arrayNode(),
                  NODES.objectNode(),
                  NODES.arrayNode().add(NODES.arrayNode().add("COMPLIANCE")),
                  NODES.arrayNode().addNull(),
                  NODES.objectNode().put("value", "x")))
          .toList();
  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"text\"",
          "17",
          "{}{}",
          "{\"reason\":\"a\",\"reason\":\"b\"}",
          "{\"\":1}",
          "\uFEFF{}",
          "\u0000",
          "{\"a\":" + "[".repeat(2_000),
          "{\"a\":" + "[".repeat(600) + "]".repeat(600) + "}",
          "{\"" + "n".repeat(60_000) + "\":1}",
          "{\"a\":" + "7".repeat(2_000) + "}",
          "x".repeat(1_100_000));

  private final Random random;

  OddValues(Random random) {
    this.random = random;
  }

  JsonNode value() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  byte[] body() {
    return random.nextInt(BODIES.size() + 1) == 0
        ? new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF}
        : BODIES.get(random.nextInt(BODIES.size())).getBytes(StandardCharsets.UTF_8);
  }
}
