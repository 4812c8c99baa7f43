package io.saleslore.command.audit;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Shows {@code "[erased]"} where a payload holds what was sealed under a key that is shredded. */
final class Erased {
  static final String SHOWN = "[erased]";

  private static final byte[] BEGIN = "{\"key\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ERASED = ('"' + SHOWN + '"').getBytes(StandardCharsets.US_ASCII);

  private final Set<String> shredded;

  Erased(Set<String> shredded) {
    this.shredded = shredded;
  }

  boolean isShredded(String key) {
    return shredded.contains(key);
  }

  StoredEvent in(StoredEvent event) {
    return shredded.isEmpty()
        ? event
        : in(event.payload()).map(payload -> with(event, payload)).orElse(event);
  }

  private Optional<byte[]> in(byte[] payload) {
    ByteBuilder shown = null;
    int copied = 0;
    int at = next(payload, BEGIN, 0);
    while (at >= 0) {
      int key = at + BEGIN.length;
      int keyEnd = next(payload, new byte[] {'"'}, key);
      int end = keyEnd < 0 ? -1 : next(payload, new byte[] {'}'}, keyEnd);
      if (end < 0) {
        break;
      }
      if (isShredded(new String(payload, key, keyEnd - key, StandardCharsets.UTF_8))) {
        shown = shown == null ? new ByteBuilder(payload.length) : shown;
        shown.add(payload, copied, at).add(ERASED);
        copied = end + 1;
      }
      at = next(payload, BEGIN, end);
    }
    return shown == null
        ? Optional.empty()
        : Optional.of(shown.add(payload, copied, payload.length).copy());
  }

  private static int next(byte[] text, byte[] words, int from) {
    for (int at = from; at <= text.length - words.length; at++) {
      if (text[at] == words[0]
          && Arrays.equals(text, at, at + words.length, words, 0, words.length)) {
        return at;
      }
    }
    return -1;
  }

  private static StoredEvent with(StoredEvent event, byte[] payload) {
    return new StoredEvent(
        event.position(),
        event.id(),
        event.aggregate(),
        event.sequence(),
        event.type(),
        event.time(),
        event.payloadType(),
        event.revision(),
        payload,
        event.metaData());
  }
}
