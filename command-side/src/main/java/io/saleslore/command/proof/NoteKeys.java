package io.saleslore.command.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Makes key pairs from their 32 secret bytes. */
public final class NoteKeys {
  private NoteKeys() {}

  /**
   * The signer of this name with these 32 bytes as its Ed25519 seed.
   *
   * @throws IllegalArgumentException if they are not 32 bytes
   */
  public static NoteSigner signer(String name, byte[] seed) {
    if (seed.length != 32) {
      throw new IllegalArgumentException("an Ed25519 seed is 32 bytes");
    }
    try {
      var secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
      return new NoteSigner(new NoteKey(name, publicHalf(seed)), secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** The JDK derives the public half only while it makes a pair, so it is given its randomness. */
  private static byte[] publicHalf(byte[] seed) throws GeneralSecurityException {
    var pairs = KeyPairGenerator.getInstance("Ed25519");
    pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
    var point = ((EdECPublicKey) pairs.generateKeyPair().getPublic()).getPoint();
    var bigEndian = point.getY().toByteArray();
    var raw = new byte[32];
    for (int i = 0; i < Math.min(raw.length, bigEndian.length); i++) {
      raw[i] = bigEndian[bigEndian.length - 1 - i];
    }
    if (point.isXOdd()) {
      raw[31] |= (byte) 0x80;
    }
    return raw;
  }

  /** Hands out the seed in place of random bytes. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
    }
  }
}
