package io.saleslore.command.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.List;

/** Signs notes with an Ed25519 key, once over the text and once over text and time. */
public final class NoteSigner {
  private final PrivateKey secret;
  private final NoteKey key;

  /** Signs as the owner of the key, whose secret half this is. */
  public NoteSigner(NoteKey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /** The key that verifies what is signed here. */
  public NoteKey key() {
    return key;
  }

  /** The text with both signatures. */
  public SignedNote sign(String text, Instant at) {
    long seconds = at.getEpochSecond();
    var plain = signed(text.getBytes(StandardCharsets.UTF_8));
    var timed = signed(NoteSignature.timedMessage(text, seconds));
    var withTime = ByteBuffer.allocate(Long.BYTES + timed.length).putLong(seconds).put(timed);
    return new SignedNote(
        text,
        List.of(
            new NoteSignature(key.name(), key.id(NoteSignature.PLAIN), plain),
            new NoteSignature(key.name(), key.id(NoteSignature.TIMED), withTime.array())));
  }

  private byte[] signed(byte[] message) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key is no Ed25519 key", e);
    }
  }
}
