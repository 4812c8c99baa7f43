package io.saleslore.command.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** One signature line under a note. */
record NoteSignature(String name, byte[] keyId, byte[] signature) {
  /** Ed25519 over the text. */
  static final byte PLAIN = 0x01;

  /** Ed25519 over the text and a time, C2SP {@code tlog-cosignature}. */
  static final byte TIMED = 0x04;

  private static final String BEGIN = "\u2014 ";
  private static final int TIMED_BYTES = Long.BYTES + 64;

  /** Reads a line; none where it is no signature. */
  static Optional<NoteSignature> parse(String line) {
    var parts = line.startsWith(BEGIN) ? line.substring(BEGIN.length()).split(" ", -1) : null;
    if (parts == null || parts.length != 2) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(parts[1]);
      return bytes.length <= VerifierKey.ID_BYTES
          ? Optional.empty()
          : Optional.of(
              new NoteSignature(
                  parts[0],
                  Arrays.copyOf(bytes, VerifierKey.ID_BYTES),
                  Arrays.copyOfRange(bytes, VerifierKey.ID_BYTES, bytes.length)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What is signed where the time is signed too. */
  static byte[] timedMessage(String text, long seconds) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  boolean isPlainBy(VerifierKey key, String text) {
    return isOf(key, PLAIN) && key.verifies(text.getBytes(StandardCharsets.UTF_8), signature);
  }

  /** The time it was made, if the key vouches for it. */
  Optional<Instant> timeBy(VerifierKey key, String text) {
    if (!isOf(key, TIMED) || signature.length != TIMED_BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(signature).getLong();
    return key.verifies(
            timedMessage(text, seconds), Arrays.copyOfRange(signature, Long.BYTES, TIMED_BYTES))
        ? Optional.of(Instant.ofEpochSecond(seconds))
        : Optional.empty();
  }

  private boolean isOf(VerifierKey key, byte kind) {
    return name.equals(key.name()) && Arrays.equals(keyId, key.id(kind));
  }

  @Override
  public String toString() {
    var bytes = ByteBuffer.allocate(keyId.length + signature.length).put(keyId).put(signature);
    return BEGIN + name + " " + Base64.getEncoder().encodeToString(bytes.array());
  }
}
