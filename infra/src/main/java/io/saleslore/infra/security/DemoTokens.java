package io.saleslore.infra.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.saleslore.infra.vault.KeyFile;
import io.saleslore.kernel.id.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Bearer tokens for a platform that has no issuer of its own: signed with a key file (HS256). */
public final class DemoTokens implements Tokens {
  private static final Duration VALID = Duration.ofDays(1);

  private final SecretKey key;

  /** Reads the key below the platform's data folder; makes it where it is missing. */
  public DemoTokens(Path data) {
    this.key = key(data);
  }

  @Override
  public String marketer(StaffId staff) {
    return token(claims("MARKETER").subject(staff.value()).claim("staff_id", staff.value()));
  }

  @Override
  public String role(String role, String subject) {
    return token(claims(role).subject(subject));
  }

  static SecretKey key(Path data) {
    var file = data.resolve("keys").resolve("demo-tokens");
    return new SecretKeySpec(KeyFile.configuredOr(null, file), "HmacSHA256");
  }

  private static JwtClaimsSet.Builder claims(String role) {
    var now = Instant.now();
    return JwtClaimsSet.builder()
        .issuer("saleslore-demo")
        .issuedAt(now)
        .expiresAt(now.plus(VALID))
        .claim("roles", List.of(role));
  }

  private String token(JwtClaimsSet.Builder claims) {
    return new NimbusJwtEncoder(new ImmutableSecret<>(key))
        .encode(
            JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims.build()))
        .getTokenValue();
  }
}
