package io.saleslore.query.advice.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import io.saleslore.kernel.vocabulary.Objection;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptSignerTest {
  private static final Receipt UNSIGNED =
      new Receipt(
          new UUID(1, 2),
          null,
          Instant.EPOCH,
          new Situation(Objection.BUDGET, null, null),
          List.of(),
          "model",
          1,
          7,
          "");

  @Test
  void what_it_signs_is_verified_by_the_jdk() throws Exception {
    var keys = keys("Ed25519");
    var signed = new ReceiptSigner(keys.getPrivate()).sign(UNSIGNED);
    assertThat(new ReceiptVerifier(keys.getPublic()).verifies(signed)).isTrue();
    assertThat(signed.signed("")).isEqualTo(UNSIGNED);
  }

  /** Ed25519 leaves nothing to chance, so any two signers agree. */
  @Test
  void it_signs_exactly_as_the_jdk_does() throws Exception {
    var key = keys("Ed25519").getPrivate();
    var jdk = Signature.getInstance("Ed25519");
    jdk.initSign(key);
    jdk.update(UNSIGNED.signedBytes());
    assertThat(new ReceiptSigner(key).sign(UNSIGNED))
        .isEqualTo(UNSIGNED.signed(Base64.getEncoder().encodeToString(jdk.sign())));
  }

  @Test
  void any_other_key_is_refused() throws Exception {
    var rsa = keys("RSA").getPrivate();
    assertThatThrownBy(() -> new ReceiptSigner(rsa))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the signing key is no Ed25519 key");
  }

  private static KeyPair keys(String algorithm) throws NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
  }
}
