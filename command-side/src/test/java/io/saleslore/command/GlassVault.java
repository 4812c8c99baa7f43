package io.saleslore.command;

import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.ShreddedKeys;
import io.saleslore.kernel.seal.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** A vault one can look into: sealed is what says so, and hashes differ as their values do. */
public final class GlassVault implements Vault {
  private static final String SEALED = "sealed ";

  private final Set<KeyId> shredded = new HashSet<>();

  @Override
  public void makeKey(KeyId key) {}

  @Override
  public SealedText seal(KeyId key, String plaintext) {
    requireKey(key);
    return new SealedText(key, SEALED + plaintext);
  }

  @Override
  public String open(SealedText sealed) {
    requireKey(sealed.key());
    return sealed.ciphertext().substring(SEALED.length());
  }

  @Override
  public String hash(KeyId key, String value) {
    requireKey(key);
    return digest(key + "/" + value);
  }

  @Override
  public void shred(KeyId key) {
    shredded.add(key);
  }

  @Override
  public String pepper(String purpose, String value) {
    return digest(purpose + "/" + value);
  }

  /** What it has shredded. */
  public ShreddedKeys shreddedKeys() {
    return new ShreddedKeys() {
      @Override
      public boolean anySince(Instant time) {
        return !shredded.isEmpty();
      }

      @Override
      public Set<KeyId> all() {
        return Set.copyOf(shredded);
      }
    };
  }

  private void requireKey(KeyId key) {
    if (shredded.contains(key)) {
      throw new KeyShredded(key);
    }
  }

  private static String digest(String value) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
