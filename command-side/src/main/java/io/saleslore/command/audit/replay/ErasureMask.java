package io.saleslore.command.audit.replay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Shows {@code "[erased]"} where a payload holds what was sealed under a key that is shredded. */
public final class ErasureMask {
  /** What stands in place of erased words. */
  public static final String SHOWN = "[erased]";

  /** Shows everything as it is stored. */
  static final ErasureMask NONE = new ErasureMask(Set.of());

  private static final byte[] BEGIN = "{\"key\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ERASED = ('"' + SHOWN + '"').getBytes(StandardCharsets.US_ASCII);

  private final Set<String> shredded;

  ErasureMask(Set<String> shredded) {
    this.shredded = shredded;
  }

  /** Covers what was sealed under keys that are shredded by now. */
  public static ErasureMask of(ShreddedKeys keys) {
    return new ErasureMask(keys.all().stream().map(KeyId::toString).collect(toUnmodifiableSet()));
  }

  /** Whether this key is shredded. */
  public boolean isShredded(String key) {
    return shredded.contains(key);
  }

  StoredEvent in(StoredEvent event) {
    return shredded.isEmpty() ? event : event.with(in(event.payload()));
  }

  private byte[] in(byte[] payload) {
    var shown = new ByteBuilder(payload.length);
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
        shown.add(payload, copied, at).add(ERASED);
        copied = end + 1;
      }
      at = next(payload, BEGIN, end);
    }
    return copied == 0 ? payload : shown.add(payload, copied, payload.length).copy();
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
}
