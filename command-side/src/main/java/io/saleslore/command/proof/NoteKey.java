package io.saleslore.command.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key that verifies signed notes: {@code name+hash+base64}, as C2SP {@code signed-note} writes
 * it, for Ed25519 alone.
 */
public final class NoteKey {
  static final int ID_BYTES = 4;

  private static final Pattern FORM = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] raw;
  private final PublicKey key;

  NoteKey(String name, byte[] raw) {
    if (name.isEmpty() || raw.length != 32 || name.chars().anyMatch(NoteKey::isForbidden)) {
      throw new IllegalArgumentException("a key is a name without '+' or spaces, and 32 bytes");
    }
    this.name = name;
    this.raw = raw.clone();
    this.key = decoded(raw);
  }

  /**
   * Reads {@code name+hash+base64}.
   *
   * @throws IllegalArgumentException if it is no Ed25519 key or its hash is another's
   */
  public static NoteKey parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("a verifier key is name+hash+base64");
    }
    var typed = ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(3)));
    if (typed.remaining() != 33 || typed.get() != NoteSignature.PLAIN) {
      throw new IllegalArgumentException("a verifier key is an Ed25519 key");
    }
    var raw = new byte[32];
    typed.get(raw);
    var key = new NoteKey(parts.group(1), raw);
    if (!HexFormat.of().formatHex(key.id(NoteSignature.PLAIN)).equals(parts.group(2))) {
      throw new IllegalArgumentException("the verifier key's hash is not that of its key");
    }
    return key;
  }

  /** Who signs with it. */
  public String name() {
    return name;
  }

  /** The first bytes of a hash over name, kind of signature and key. */
  byte[] id(byte kind) {
    var sha256 = TreeHash.sha256();
    sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    sha256.update(kind);
    return java.util.Arrays.copyOf(sha256.digest(raw), ID_BYTES);
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  @Override
  public String toString() {
    var typed = ByteBuffer.allocate(33).put(NoteSignature.PLAIN).put(raw).array();
    return name
        + "+"
        + HexFormat.of().formatHex(id(NoteSignature.PLAIN))
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  private static boolean isForbidden(int letter) {
    return letter == '+' || Character.isWhitespace(letter);
  }

  private static PublicKey decoded(byte[] raw) {
    try {
      var encoded = ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw).array();
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalArgumentException("this is no Ed25519 key", e);
    }
  }
}
