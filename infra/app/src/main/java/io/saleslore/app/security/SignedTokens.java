package io.saleslore.app.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.saleslore.kernel.id.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Bearer tokens of one issuer: JSON Web Tokens (RFC 7519), valid for a day. */
public class SignedTokens implements TokenIssuer {
  private static final Duration VALID = Duration.ofDays(1);

  private final String issuer;
  private final JwsHeader header;
  private final JwtEncoder encoder;

  /**
   * Tokens of an issuer.
   *
   * @param issuer its name, or where it answers
   * @param header the algorithm, and the key's id where the issuer has several
   * @param keys what they are signed with
   */
  public SignedTokens(String issuer, JwsHeader header, JWKSource<SecurityContext> keys) {
    this.issuer = issuer;
    this.header = header;
    this.encoder = new NimbusJwtEncoder(keys);
  }

  @Override
  public final String marketer(StaffId staff) {
    return token(claims("MARKETER").subject(staff.value()).claim("staff_id", staff.value()));
  }

  @Override
  public final String role(String role, String subject) {
    return token(claims(role).subject(subject));
  }

  private JwtClaimsSet.Builder claims(String role) {
    var now = Instant.now();
    return JwtClaimsSet.builder()
        .id(UUID.randomUUID().toString())
        .issuer(issuer)
        .audience(List.of(TokenRules.AUDIENCE))
        .issuedAt(now)
        .expiresAt(now.plus(VALID))
        .claim("roles", List.of(role));
  }

  private String token(JwtClaimsSet.Builder claims) {
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }
}
