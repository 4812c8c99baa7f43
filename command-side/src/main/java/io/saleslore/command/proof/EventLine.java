package io.saleslore.command.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A stored event as one line of JSON, and back without losing a bit: payload and metadata stand in
 * it as the bytes they are, or in base64 where these are not one JSON value on one line.
 */
public final class EventLine {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = ascii("null");
  private static final byte[] POSITION = ascii("{\"position\":");
  private static final byte[] ID = ascii(",\"id\":");
  private static final byte[] AGGREGATE = ascii(",\"aggregate\":");
  private static final byte[] SEQUENCE = ascii(",\"sequence\":");
  private static final byte[] TYPE = ascii(",\"type\":");
  private static final byte[] TIME = ascii(",\"time\":");
  private static final byte[] PAYLOAD_TYPE = ascii(",\"payloadType\":");
  private static final byte[] REVISION = ascii(",\"revision\":");
  private static final byte[] PAYLOAD = ascii(",\"payload");
  private static final byte[] META_DATA = ascii(",\"metaData");
  private static final byte[] AS_IS = ascii("\":");
  private static final byte[] BASE64 = ascii("Base64\":");
  private static final byte[] END = ascii("}");

  private EventLine() {}

  /** Adds the line, without its line break. */
  public static void write(StoredEvent event, Bytes to) {
    to.add(POSITION);
    to.add(ascii(Long.toString(event.position())));
    to.add(ID);
    string(event.id(), to);
    to.add(AGGREGATE);
    string(event.aggregate(), to);
    to.add(SEQUENCE);
    to.add(ascii(Long.toString(event.sequence())));
    to.add(TYPE);
    string(event.type(), to);
    to.add(TIME);
    string(event.time(), to);
    to.add(PAYLOAD_TYPE);
    string(event.payloadType(), to);
    to.add(REVISION);
    event.revision().ifPresentOrElse(text -> string(text, to), () -> to.add(NULL));
    to.add(PAYLOAD);
    value(event.payload(), to);
    event
        .metaData()
        .ifPresent(
            bytes -> {
              to.add(META_DATA);
              value(bytes, to);
            });
    to.add(END);
  }

  /**
   * Reads what {@link #write} wrote, from the first byte up to, not including, the last.
   *
   * @throws IllegalArgumentException if it is no such line
   */
  public static StoredEvent read(byte[] text, int from, int to) {
    try {
      return new Reader(text, from, to).event();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("this is no event's line: it breaks off", e);
    }
  }

  private static void value(byte[] json, Bytes to) {
    if (JsonSpan.isOneValue(json)) {
      to.add(AS_IS);
      to.add(json);
    } else {
      to.add(BASE64);
      to.add('"');
      to.add(Base64.getEncoder().encode(json));
      to.add('"');
    }
  }

  private static void string(String text, Bytes to) {
    to.add('"');
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (isPlain(bytes)) {
      to.add(bytes);
    } else {
      for (byte letter : bytes) {
        escaped(letter, to);
      }
    }
    to.add('"');
  }

  private static boolean isPlain(byte[] text) {
    for (byte letter : text) {
      if (letter == '"' || letter == '\\' || letter >= 0 && letter < ' ') {
        return false;
      }
    }
    return true;
  }

  private static void escaped(byte letter, Bytes to) {
    if (letter == '"' || letter == '\\') {
      to.add('\\');
      to.add(letter);
    } else if (letter >= 0 && letter < ' ') {
      to.add(ascii("\\u00"));
      to.add(HEX[letter >> 4]);
      to.add(HEX[letter & 15]);
    } else {
      to.add(letter);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads one line from left to right. */
  private static final class Reader {
    private final byte[] text;
    private final int begin;
    private final int end;
    private int at;

    Reader(byte[] text, int from, int to) {
      this.text = text;
      this.begin = from;
      this.end = to;
      this.at = from;
    }

    StoredEvent event() {
      expect(POSITION);
      long position = number();
      expect(ID);
      var id = string();
      expect(AGGREGATE);
      var aggregate = string();
      expect(SEQUENCE);
      long sequence = number();
      expect(TYPE);
      var type = string();
      expect(TIME);
      var time = string();
      expect(PAYLOAD_TYPE);
      var payloadType = string();
      expect(REVISION);
      var revision = isNext(NULL) ? Optional.<String>empty() : Optional.of(string());
      expect(PAYLOAD);
      var payload = value();
      var metaData = isNext(META_DATA) ? Optional.of(value()) : Optional.<byte[]>empty();
      expect(END);
      if (at != end) {
        throw unreadable();
      }
      return new StoredEvent(
          position, id, aggregate, sequence, type, time, payloadType, revision, payload, metaData);
    }

    private void expect(byte[] words) {
      if (!isNext(words)) {
        throw unreadable();
      }
    }

    private boolean isNext(byte[] words) {
      boolean found =
          at + words.length <= end
              && Arrays.equals(text, at, at + words.length, words, 0, words.length);
      if (found) {
        at += words.length;
      }
      return found;
    }

    private long number() {
      int from = at;
      pass();
      return Long.parseLong(new String(text, from, at - from, StandardCharsets.US_ASCII));
    }

    private byte[] value() {
      if (isNext(BASE64)) {
        return Base64.getDecoder().decode(string());
      }
      expect(AS_IS);
      int from = at;
      pass();
      return Arrays.copyOfRange(text, from, at);
    }

    private String string() {
      int from = at + 1;
      if (at >= end || text[at] != '"') {
        throw unreadable();
      }
      pass();
      var plain = new String(text, from, at - 1 - from, StandardCharsets.UTF_8);
      return plain.indexOf('\\') < 0 ? plain : unescaped(plain);
    }

    /** Goes on behind the value that begins here. */
    private void pass() {
      int behind = JsonSpan.end(text, at, end);
      if (behind < 0) {
        throw unreadable();
      }
      at = behind;
    }

    private static String unescaped(String text) {
      var plain = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char letter = text.charAt(i);
        if (letter != '\\') {
          plain.append(letter);
        } else if (text.charAt(i + 1) == 'u') {
          plain.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
          i += 5;
        } else {
          plain.append(text.charAt(++i));
        }
      }
      return plain.toString();
    }

    private IllegalArgumentException unreadable() {
      return new IllegalArgumentException(
          "this is no event's line, from byte " + (at - begin) + " on");
    }
  }
}
