package io.saleslore.command.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;

/** Signs notes with an Ed25519 key, once over the text and once over text and time. */
public final class NoteSigner {
  private final PrivateKey secret;
  private final VerifierKey key;

  private NoteSigner(VerifierKey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /**
   * The signer of this name with these 32 bytes as its Ed25519 seed.
   *
   * @throws IllegalArgumentException if they are not 32 bytes
   */
  public static NoteSigner of(String name, byte[] seed) {
    if (seed.length != Ed25519Keys.KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 seed is 32 bytes");
    }
    var key = new VerifierKey(name, Ed25519Keys.publicHalf(seed));
    return new NoteSigner(key, Ed25519Keys.privateKey(seed));
  }

  /** The key that verifies what is signed here. */
  public VerifierKey key() {
    return key;
  }

  /** The text with both signatures. */
  public SignedNote sign(String text, Instant at) {
    var plain = Ed25519.sign(secret, text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(
        text,
        List.of(
            new NoteSignature(key.name(), key.id(NoteSignature.PLAIN), plain), timed(text, at)));
  }

  /**
   * A note of somebody else with a signature over its text and a time, C2SP {@code cosignature}.
   */
  public SignedNote cosign(SignedNote note, Instant at) {
    return note.with(timed(note.text(), at));
  }

  private NoteSignature timed(String text, Instant at) {
    long seconds = at.getEpochSecond();
    var timed = Ed25519.sign(secret, NoteSignature.timedMessage(text, seconds));
    var withTime = ByteBuffer.allocate(Long.BYTES + timed.length).putLong(seconds).put(timed);
    return new NoteSignature(key.name(), key.id(NoteSignature.TIMED), withTime.array());
  }
}
