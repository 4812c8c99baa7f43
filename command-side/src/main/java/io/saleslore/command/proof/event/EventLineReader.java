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
import java.util.Base64;
import java.util.Optional;

/** Reads one event's line from left to right. */
final class EventLineReader {
  private final JsonCursor line;

  EventLineReader(byte[] text, int from, int to) {
    this.line = new JsonCursor(text, from, to);
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
    line.expect(END);
    line.requireEnd();
    return event;
  }

  private long number(byte[] name) {
    line.expect(name);
    return Long.parseLong(new String(line.value(), StandardCharsets.US_ASCII));
  }

  private String string(byte[] name) {
    line.expect(name);
    return line.string();
  }

  private Optional<String> revision() {
    line.expect(REVISION);
    return line.skips(NULL) ? Optional.empty() : Optional.of(line.string());
  }

  private byte[] value(byte[] name) {
    line.expect(name);
    return value();
  }

  private Optional<byte[]> metaData() {
    return line.skips(META_DATA) ? Optional.of(value()) : Optional.empty();
  }

  private byte[] value() {
    if (line.skips(BASE64)) {
      return Base64.getDecoder().decode(line.string());
    }
    line.expect(AS_IS);
    return line.value();
  }
}
