package io.saleslore.anonymizer.analyse.model;

import io.saleslore.anonymizer.analyse.model.ProtobufFields.Field;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A neural network as ONNX stores it (onnx.proto), cut behind one of its inner values: what comes
 * after that is left out, with its weights.
 */
final class ShortenedModel {
  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int WEIGHTS = 5;
  private static final int OUTPUT = 12;
  private static final int KNOWN_VALUE = 13;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int WEIGHTS_NAME = 8;
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int LENGTH_DELIMITED = 2;

  /** A tensor (field 1) of 32-bit numbers (1). */
  private static final byte[] FLOATS = {1 << 3 | LENGTH_DELIMITED, 2, 1 << 3, 1};

  private ShortenedModel() {}

  /** The bytes of the model whose only output is this value. */
  static byte[] endingWith(String value, byte[] model) {
    var shortened = new ByteArrayOutputStream(model.length);
    for (Field field : ProtobufFields.of(ByteBuffer.wrap(model))) {
      if (field.number() == GRAPH) {
        write(GRAPH, graph(value, ProtobufFields.of(field.value())), shortened);
      } else {
        write(field, shortened);
      }
    }
    return shortened.toByteArray();
  }

  private static byte[] graph(String output, List<Field> fields) {
    var needed = needed(output, fields);
    var graph = new ByteArrayOutputStream();
    fields.stream().filter(each -> isNeeded(each, needed)).forEach(each -> write(each, graph));
    var described = new ByteArrayOutputStream();
    write(VALUE_NAME, output.getBytes(StandardCharsets.UTF_8), described);
    write(VALUE_TYPE, FLOATS, described);
    write(OUTPUT, described.toByteArray(), graph);
    return graph.toByteArray();
  }

  /** The values that the output is made of: a node stands behind those that it reads. */
  private static Set<String> needed(String output, List<Field> fields) {
    Set<String> needed = new HashSet<>();
    needed.add(output);
    for (Field field : fields.reversed()) {
      if (field.number() == NODE && isNeeded(field, needed)) {
        needed.addAll(texts(NODE_INPUT, field));
      }
    }
    return needed;
  }

  private static boolean isNeeded(Field field, Set<String> needed) {
    return switch (field.number()) {
      case NODE -> texts(NODE_OUTPUT, field).stream().anyMatch(needed::contains);
      case WEIGHTS -> needed.containsAll(texts(WEIGHTS_NAME, field));
      case OUTPUT, KNOWN_VALUE -> false;
      default -> true;
    };
  }

  private static List<String> texts(int number, Field message) {
    return ProtobufFields.of(message.value()).stream()
        .filter(each -> each.number() == number)
        .map(Field::text)
        .toList();
  }

  private static void write(Field field, ByteArrayOutputStream out) {
    byte[] whole = new byte[field.whole().remaining()];
    field.whole().duplicate().get(whole);
    out.writeBytes(whole);
  }

  private static void write(int number, byte[] value, ByteArrayOutputStream out) {
    out.write(number << 3 | LENGTH_DELIMITED);
    ProtobufFields.writeVarint(value.length, out);
    out.writeBytes(value);
  }
}
