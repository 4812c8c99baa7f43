package io.saleslore.command.proof.event;

import static io.saleslore.command.proof.event.EventLineFormat.AGGREGATE;
import static io.saleslore.command.proof.event.EventLineFormat.AS_IS;
import static io.saleslore.command.proof.event.EventLineFormat.BASE64;
import static io.saleslore.command.proof.event.EventLineFormat.END;
import static io.saleslore.command.proof.event.EventLineFormat.ID;
import static io.saleslore.command.proof.event.EventLineFormat.META_DATA;
import static io.saleslore.command.proof.event.EventLineFormat.NULL;
import static io.saleslore.command.proof.event.EventLineFormat.PAYLOAD;
import static io.saleslore.command.proof.event.EventLineFormat.PAYLOAD_TYPE;
import static io.saleslore.command.proof.event.EventLineFormat.POSITION;
import static io.saleslore.command.proof.event.EventLineFormat.REVISION;
import static io.saleslore.command.proof.event.EventLineFormat.SEQUENCE;
import static io.saleslore.command.proof.event.EventLineFormat.TIME;
import static io.saleslore.command.proof.event.EventLineFormat.TYPE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Reads one event's line from left to right. */
final class EventLineReader {
  private final byte[] text;
  private final int begin;
  private final int end;
  private int at;

  EventLineReader(byte[] text, int from, int to) {
    this.text = text;
    this.begin = from;
    this.end = to;
    this.at = from;
  }

  StoredEvent event() {
    var event =
        new StoredEvent(
            number(POSITION),
            string(ID),
            string(AGGREGATE),
            number(SEQUENCE),
            string(TYPE),
            string(TIME),
            string(PAYLOAD_TYPE),
            revision(),
            value(PAYLOAD),
            metaData());
    expect(END);
    if (at != end) {
      throw unreadable();
    }
    return event;
  }

  private long number(byte[] name) {
    expect(name);
    int from = at;
    skipValue();
    return Long.parseLong(new String(text, from, at - from, StandardCharsets.US_ASCII));
  }

  private String string(byte[] name) {
    expect(name);
    return string();
  }

  private Optional<String> revision() {
    expect(REVISION);
    return skips(NULL) ? Optional.empty() : Optional.of(string());
  }

  private byte[] value(byte[] name) {
    expect(name);
    return value();
  }

  private Optional<byte[]> metaData() {
    return skips(META_DATA) ? Optional.of(value()) : Optional.empty();
  }

  private byte[] value() {
    if (skips(BASE64)) {
      return Base64.getDecoder().decode(string());
    }
    expect(AS_IS);
    int from = at;
    skipValue();
    return Arrays.copyOfRange(text, from, at);
  }

  private String string() {
    int from = at + 1;
    if (at >= end || text[at] != '"') {
      throw unreadable();
    }
    skipValue();
    var plain = new String(text, from, at - 1 - from, StandardCharsets.UTF_8);
    return plain.indexOf('\\') < 0 ? plain : unescaped(plain);
  }

  private void expect(byte[] words) {
    if (!skips(words)) {
      throw unreadable();
    }
  }

  /** Whether these words stand next; then reading goes on behind them. */
  private boolean skips(byte[] words) {
    int behind = at + words.length;
    if (behind > end || !Arrays.equals(text, at, behind, words, 0, words.length)) {
      return false;
    }
    at = behind;
    return true;
  }

  private void skipValue() {
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
        "this is not an event's line, from byte " + (at - begin) + " on");
  }
}
