package io.saleslore.app;

import com.google.crypto.tink.subtle.Ed25519Sign;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import io.saleslore.app.vault.KeyFile;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key that signs what was suggested (Ed25519), in a file of its own. The public one that
 * verifies it stands beside it: a process that does not sign is given its content by configuration.
 */
@Configuration(proxyBeanMethods = false)
class ReceiptKeyConfiguration {
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  @Bean
  @OnRole(Role.QUERY)
  PrivateKey receiptKey(Settings settings) throws GeneralSecurityException {
    var fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    var stored =
        KeyFile.readOrMake(
            settings.keys().resolve("receipts"), Base64.getEncoder().encode(fresh.getEncoded()));
    var encoded = Base64.getDecoder().decode(new String(stored, StandardCharsets.US_ASCII));
    var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    KeyFile.readOrMake(
        settings.keys().resolve("receipts.pub"),
        Base64.getEncoder().encode(publicKey(key).getEncoded()));
    return key;
  }

  @Bean
  @OnRole(Role.COMMAND)
  ReceiptVerifier receiptVerifier(
      ObjectProvider<PrivateKey> signing,
      @Value("${saleslore.receipts.public-key:}") String configured)
      throws GeneralSecurityException {
    var own = signing.getIfAvailable();
    if (configured.isBlank() && own == null) {
      throw new IllegalStateException(
          "a process that does not sign receipts verifies them by saleslore.receipts.public-key");
    }
    return new ReceiptVerifier(
        own != null && configured.isBlank() ? publicKey(own) : decoded(configured.strip()));
  }

  static PublicKey publicKey(PrivateKey key) throws GeneralSecurityException {
    var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
    var point = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
    var encoded = new byte[X509_PREFIX.length + point.length];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
    System.arraycopy(point, 0, encoded, X509_PREFIX.length, point.length);
    return read(encoded);
  }

  private static PublicKey decoded(String configured) throws GeneralSecurityException {
    return read(Base64.getDecoder().decode(configured));
  }

  private static PublicKey read(byte[] x509) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
  }
}
