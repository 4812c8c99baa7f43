package io.saleslore.app.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.saleslore.app.vault.KeyFile;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;

/** Bearer tokens for a platform that has no issuer of its own: signed with a key file (HS256). */
public final class DemoTokens extends SignedTokens {
  static final String ISSUER = "saleslore-demo";

  /** Reads the key below the platform's data folder; makes it where it is missing. */
  public DemoTokens(Path data) {
    super(ISSUER, JwsHeader.with(MacAlgorithm.HS256).build(), new ImmutableSecret<>(key(data)));
  }

  static SecretKey key(Path data) {
    var file = data.resolve("keys").resolve("demo-tokens");
    return new SecretKeySpec(KeyFile.configuredOr(null, file), "HmacSHA256");
  }
}
