package io.saleslore.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.config.GateSettings;
import io.saleslore.app.config.QuietSettings;
import io.saleslore.app.config.Settings;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptKeyConfigurationTest {
  @TempDir Path data;

  @Test
  void the_public_key_belongs_to_the_private_one() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    assertThat(ReceiptKeyConfiguration.publicKey(pair.getPrivate())).isEqualTo(pair.getPublic());
  }

  /** RFC 8032, section 7.1, test 1. */
  @Test
  void the_public_key_is_the_one_of_the_standard() throws Exception {
    var seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    var point = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    var key =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(
                new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HexFormat.of().parseHex(seed)));
    assertThat(HexFormat.of().formatHex(ReceiptKeyConfiguration.publicKey(key).getEncoded()))
        .endsWith(point);
  }

  @Test
  void the_key_is_made_once() throws Exception {
    var key = new ReceiptKeyConfiguration().receiptKey(settings());
    assertThat(new ReceiptKeyConfiguration().receiptKey(settings())).isEqualTo(key);
  }

  @Test
  void who_only_verifies_is_given_the_public_key_that_stands_beside_the_private_one()
      throws Exception {
    var key = new ReceiptKeyConfiguration().receiptKey(settings());
    var published = Files.readString(data.resolve("keys/receipts.pub"), StandardCharsets.US_ASCII);
    var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(published));
    var verifier = new ReceiptVerifier(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
    assertThat(verifier.verifies(signed(key))).isTrue();
    var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    assertThat(verifier.verifies(signed(other))).isFalse();
  }

  private static Receipt signed(PrivateKey key) throws Exception {
    var receipt =
        new Receipt(
            UUID.randomUUID(),
            null,
            Instant.EPOCH,
            new Receipt.Situation(null, null, null),
            List.of(),
            "beta-binomial",
            1,
            -1,
            "");
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(receipt.signedBytes());
    return receipt.signed(Base64.getEncoder().encodeToString(signature.sign()));
  }

  private Settings settings() {
    return new Settings(
        data,
        null,
        "embedded",
        new GateSettings(10, Duration.ofDays(14), "-", null, 0),
        new QuietSettings(Duration.ofHours(1), Duration.ofDays(1)));
  }
}
