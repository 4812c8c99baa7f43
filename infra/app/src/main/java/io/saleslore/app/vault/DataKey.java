package io.saleslore.app.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import io.saleslore.kernel.seal.CannotBeOpened;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** A customer's opened key, and the version of its zone's key that it was unwrapped with. */
record DataKey(KeyId id, AesGcmJce aead, PrfHmacJce hmac, int version) {
  private static final int AES_BYTES = 32;
  private static final int HMAC_BYTES = 32;

  static DataKey of(KeyId id, byte[] key, int version) throws GeneralSecurityException {
    return new DataKey(
        id,
        new AesGcmJce(Arrays.copyOf(key, AES_BYTES)),
        prf(Arrays.copyOfRange(key, AES_BYTES, key.length)),
        version);
  }

  static byte[] fresh() {
    return KeyFile.fresh(AES_BYTES + HMAC_BYTES);
  }

  SealedText seal(String plaintext) {
    try {
      var sealed = aead.encrypt(bytes(plaintext), bytes(id.toString()));
      return new SealedText(id, Base64.getEncoder().withoutPadding().encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  String open(SealedText sealed) {
    try {
      var ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
      return new String(aead.decrypt(ciphertext, bytes(id.toString())), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new CannotBeOpened("this was not sealed under " + id, e);
    }
  }

  String hash(String value) {
    return hash(hmac, value);
  }

  static PrfHmacJce prf(byte[] key) throws GeneralSecurityException {
    return new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
  }

  static String hash(PrfHmacJce hmac, String value) {
    try {
      return HexFormat.of().formatHex(hmac.compute(bytes(value), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("hashing failed", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "[key]";
  }
}
