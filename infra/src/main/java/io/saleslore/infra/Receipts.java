package io.saleslore.infra;

import io.saleslore.infra.vault.KeyFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that signs what was suggested (Ed25519), in a file of its own. */
@Configuration(proxyBeanMethods = false)
class Receipts {
  @Bean
  PrivateKey receiptKey(Settings settings) throws GeneralSecurityException {
    var fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    var stored =
        KeyFile.readOrMake(
            settings.keys().resolve("receipts"), Base64.getEncoder().encode(fresh.getEncoded()));
    var encoded = Base64.getDecoder().decode(new String(stored, StandardCharsets.US_ASCII));
    return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}
