package io.saleslore.command.proof.event;

import java.nio.charset.StandardCharsets;

/** The fixed parts of an event's line, in the order in which they stand there. */
final class EventLineFormat {
  static final byte[] POSITION = ascii("{\"position\":");
  static final byte[] ID = ascii(",\"id\":");
  static final byte[] AGGREGATE = ascii(",\"aggregate\":");
  static final byte[] SEQUENCE = ascii(",\"sequence\":");
  static final byte[] TYPE = ascii(",\"type\":");
  static final byte[] TIME = ascii(",\"time\":");
  static final byte[] PAYLOAD_TYPE = ascii(",\"payloadType\":");
  static final byte[] REVISION = ascii(",\"revision\":");
  static final byte[] PAYLOAD = ascii(",\"payload");
  static final byte[] META_DATA = ascii(",\"metaData");

  /** Behind a name whose value stands as it is stored. */
  static final byte[] AS_IS = ascii("\":");

  /** Behind a name whose value stands in base64. */
  static final byte[] BASE64 = ascii("Base64\":");

  static final byte[] NULL = ascii("null");
  static final byte[] END = ascii("}");

  private EventLineFormat() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
