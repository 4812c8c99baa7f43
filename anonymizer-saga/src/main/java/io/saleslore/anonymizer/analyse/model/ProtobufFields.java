package io.saleslore.anonymizer.analyse.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the fields of a message of Protocol Buffers in the order they stand in its bytes, without
 * knowing what they mean.
 */
final class ProtobufFields {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FOUR_BYTES = 5;
  private static final int WIRE_TYPES = 7;
  private static final int WIRE_TYPE_BITS = 3;
  private static final int GROUP_BITS = 7;

  /**
   * One field.
   *
   * @param whole its bytes with the number in front of them
   * @param value its bytes without it
   */
  record Field(int number, ByteBuffer whole, ByteBuffer value) {
    String text() {
      return StandardCharsets.UTF_8.decode(value.duplicate()).toString();
    }
  }

  private ProtobufFields() {}

  /**
   * All of them; they share the bytes given.
   *
   * @throws RuntimeException if these are not the bytes of a message
   */
  static List<Field> of(ByteBuffer message) {
    var fields = new ArrayList<Field>();
    var rest = message.slice();
    while (rest.hasRemaining()) {
      int start = rest.position();
      long key = varint(rest);
      long length = length((int) key & WIRE_TYPES, rest);
      int from = rest.position();
      rest.position(Math.toIntExact(from + length));
      fields.add(
          new Field(
              (int) (key >>> WIRE_TYPE_BITS),
              rest.slice(start, rest.position() - start),
              rest.slice(from, (int) length)));
    }
    return fields;
  }

  private static long length(int wireType, ByteBuffer rest) {
    return switch (wireType) {
      case VARINT -> {
        var ahead = rest.duplicate();
        varint(ahead);
        yield ahead.position() - rest.position();
      }
      case EIGHT_BYTES -> Long.BYTES;
      case LENGTH_DELIMITED -> varint(rest);
      case FOUR_BYTES -> Integer.BYTES;
      default -> throw new IllegalArgumentException("no field begins with type " + wireType);
    };
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += GROUP_BITS) {
      byte group = in.get();
      value |= (group & 0x7FL) << shift;
      if (group >= 0) {
        return value;
      }
    }
  }

  static void writeVarint(int value, ByteArrayOutputStream out) {
    int rest = value;
    while (rest > 0x7F) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= GROUP_BITS;
    }
    out.write(rest);
  }
}
