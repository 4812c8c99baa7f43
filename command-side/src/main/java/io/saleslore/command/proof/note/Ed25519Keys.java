package io.saleslore.command.proof.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Keys of Ed25519 as their 32 raw bytes. */
final class Ed25519Keys {
  static final int KEY_BYTES = 32;

  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519Keys() {}

  /**
   * The public key of these bytes.
   *
   * @throws IllegalArgumentException if they are none
   */
  static PublicKey publicKey(byte[] raw) {
    try {
      var encoded = ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw).array();
      return KeyFactory.getInstance(Ed25519.NAME).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (InvalidKeySpecException e) {
      throw new IllegalArgumentException("this is not an Ed25519 key", e);
    } catch (GeneralSecurityException e) {
      throw Ed25519.missing(e);
    }
  }

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance(Ed25519.NAME)
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
    } catch (GeneralSecurityException e) {
      throw Ed25519.missing(e);
    }
  }

  /** The JDK derives the public half only while it makes a pair, so it is given its randomness. */
  static byte[] publicHalf(byte[] seed) {
    try {
      var pairs = KeyPairGenerator.getInstance(Ed25519.NAME);
      pairs.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
      return raw((EdECPublicKey) pairs.generateKeyPair().getPublic());
    } catch (GeneralSecurityException e) {
      throw Ed25519.missing(e);
    }
  }

  /** The point's y in little-endian order; the highest bit says whether x is odd. */
  private static byte[] raw(EdECPublicKey key) {
    var bigEndian = key.getPoint().getY().toByteArray();
    var raw = new byte[KEY_BYTES];
    for (int i = 0; i < Math.min(raw.length, bigEndian.length); i++) {
      raw[i] = bigEndian[bigEndian.length - 1 - i];
    }
    if (key.getPoint().isXOdd()) {
      raw[KEY_BYTES - 1] |= (byte) 0x80;
    }
    return raw;
  }

  /** Hands out the seed in place of random bytes. */
  private static final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    FixedRandom(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
    }
  }
}
