package io.saleslore.command.proof.note;

import io.saleslore.command.proof.tree.Sha256Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key that verifies signed notes: {@code name+hash+base64}, as C2SP {@code signed-note} writes
 * it, for Ed25519 alone.
 */
public final class VerifierKey {
  static final int ID_BYTES = 4;

  private static final Pattern FORM = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");

  private final String name;
  private final byte[] raw;
  private final PublicKey key;

  VerifierKey(String name, byte[] raw) {
    if (name.isEmpty() || name.chars().anyMatch(VerifierKey::isForbidden)) {
      throw new IllegalArgumentException("a key's name has no '+' and no spaces");
    }
    this.name = name;
    this.raw = raw.clone();
    this.key = Ed25519Keys.publicKey(raw);
  }

  /**
   * Reads {@code name+hash+base64}.
   *
   * @throws IllegalArgumentException if it is no Ed25519 key or its hash is another's
   */
  public static VerifierKey parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("a verifier key is name+hash+base64");
    }
    var typed = Base64.getDecoder().decode(parts.group(3));
    if (typed.length != 1 + Ed25519Keys.KEY_BYTES || typed[0] != NoteSignature.PLAIN) {
      throw new IllegalArgumentException("a verifier key is an Ed25519 key");
    }
    var key = new VerifierKey(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.hash().equals(parts.group(2))) {
      throw new IllegalArgumentException("the verifier key's hash is not that of its key");
    }
    return key;
  }

  /** The same key, by which another name signs something of another kind. */
  public VerifierKey named(String other) {
    return new VerifierKey(other, raw);
  }

  /** Who signs with it. */
  public String name() {
    return name;
  }

  /** The first bytes of a hash over name, kind of signature and key. */
  byte[] id(byte kind) {
    var sha256 = Sha256Digest.fresh();
    sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    sha256.update(kind);
    return Arrays.copyOf(sha256.digest(raw), ID_BYTES);
  }

  boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.verifies(key, message, signature);
  }

  @Override
  public String toString() {
    var typed = ByteBuffer.allocate(1 + raw.length).put(NoteSignature.PLAIN).put(raw).array();
    return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(typed);
  }

  private String hash() {
    return HexFormat.of().formatHex(id(NoteSignature.PLAIN));
  }

  private static boolean isForbidden(int letter) {
    return letter == '+' || Character.isWhitespace(letter);
  }
}
