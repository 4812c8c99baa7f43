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
import java.time.Instant;
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

  @Test
  void the_same_receipt_always_has_the_same_signature() throws Exception {
    var signer = new ReceiptSigner(keys("Ed25519").getPrivate());
    assertThat(signer.sign(UNSIGNED)).isEqualTo(signer.sign(UNSIGNED));
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
