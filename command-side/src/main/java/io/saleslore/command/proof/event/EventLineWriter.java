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
import static io.saleslore.command.proof.event.EventLineFormat.ascii;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes one event's line. */
record EventLineWriter(ByteBuilder to) {
  private static final byte[] HEX = ascii("0123456789abcdef");

  void write(StoredEvent event) {
    number(POSITION, event.position());
    string(ID, event.id());
    string(AGGREGATE, event.aggregate());
    number(SEQUENCE, event.sequence());
    string(TYPE, event.type());
    string(TIME, event.time());
    string(PAYLOAD_TYPE, event.payloadType());
    event
        .revision()
        .ifPresentOrElse(text -> string(REVISION, text), () -> to.add(REVISION).add(NULL));
    value(PAYLOAD, event.payload());
    event.metaData().ifPresent(bytes -> value(META_DATA, bytes));
    to.add(END);
  }

  private void number(byte[] name, long number) {
    to.add(name).add(ascii(Long.toString(number)));
  }

  private void value(byte[] name, byte[] json) {
    to.add(name);
    if (JsonSpan.isOneValue(json)) {
      to.add(AS_IS).add(json);
    } else {
      to.add(BASE64).add('"').add(Base64.getEncoder().encode(json)).add('"');
    }
  }

  private void string(byte[] name, String text) {
    to.add(name).add('"');
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (isPlain(bytes)) {
      to.add(bytes);
    } else {
      for (byte letter : bytes) {
        escape(letter);
      }
    }
    to.add('"');
  }

  private void escape(byte letter) {
    if (letter == '"' || letter == '\\') {
      to.add('\\').add(letter);
    } else if (JsonSpan.isControl(letter)) {
      to.add(ascii("\\u00")).add(HEX[letter >> 4]).add(HEX[letter & 15]);
    } else {
      to.add(letter);
    }
  }

  private static boolean isPlain(byte[] text) {
    for (byte letter : text) {
      if (letter == '"' || letter == '\\' || JsonSpan.isControl(letter)) {
        return false;
      }
    }
    return true;
  }
}
