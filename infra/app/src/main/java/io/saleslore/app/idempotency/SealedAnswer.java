package io.saleslore.app.idempotency;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.seal.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * Answers sealed under a key that is derived from the caller's own idempotency key, which is stored
 * nowhere: who does not bring it opens nothing.
 */
final class SealedAnswer {
  private final byte[] key;
  private final byte[] name;

  /** The answers to one key of one caller. */
  SealedAnswer(Vault vault, String callersKey, String name) {
    this.key = HexFormat.of().parseHex(vault.pepper("idempotency-answer", callersKey));
    this.name = name.getBytes(StandardCharsets.US_ASCII);
  }

  byte[] seal(KeptAnswer answer) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeShort(answer.status());
      out.writeUTF(answer.contentType());
      out.writeUTF(answer.location());
      out.write(answer.body());
      return new AesGcmJce(key).encrypt(bytes.toByteArray(), name);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("an answer cannot be sealed", e);
    }
  }

  KeptAnswer open(byte[] sealed) {
    try (var in =
        new DataInputStream(new ByteArrayInputStream(new AesGcmJce(key).decrypt(sealed, name)))) {
      return new KeptAnswer(in.readShort(), in.readUTF(), in.readUTF(), in.readAllBytes());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("an answer cannot be opened", e);
    }
  }
}
