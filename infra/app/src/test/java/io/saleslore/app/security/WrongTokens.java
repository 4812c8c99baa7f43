package io.saleslore.app.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens of somebody who would be let in, each with one thing wrong with it. */
final class WrongTokens {
  private static final SecretKey ANOTHER = new SecretKeySpec(new byte[32], "HmacSHA256");

  private final SecretKey key;
  private final String role;
  private final String subject;

  WrongTokens(Path data, String role, String subject) {
    this.key = DemoTokens.key(data);
    this.role = role;
    this.subject = subject;
  }

  /** By what is wrong with them. */
  Map<String, String> all() {
    var later = Instant.now().plusSeconds(600);
    var past = Instant.now().minusSeconds(600);
    var all = new LinkedHashMap<String, String>();
    all.put("another audience", token(key, each -> each.audience(List.of("other-app"))));
    all.put("no audience", token(key, each -> each.claims(claims -> claims.remove("aud"))));
    all.put("expired", token(key, each -> each.issuedAt(past).expiresAt(past.plusSeconds(60))));
    all.put("never expires", token(key, each -> each.claims(claims -> claims.remove("exp"))));
    all.put("not valid yet", token(key, each -> each.notBefore(later)));
    all.put("another issuer", token(key, each -> each.issuer("https://other.example")));
    all.put("another key", token(ANOTHER, UnaryOperator.identity()));
    return all;
  }

  private String token(SecretKey key, UnaryOperator<JwtClaimsSet.Builder> wrong) {
    var now = Instant.now();
    var claims =
        JwtClaimsSet.builder()
            .issuer(DemoTokens.ISSUER)
            .audience(List.of(TokenRules.AUDIENCE))
            .subject(subject)
            .issuedAt(now)
            .expiresAt(now.plusSeconds(900))
            .claim("roles", List.of(role))
            .claim("staff_id", subject);
    var header = JwsHeader.with(MacAlgorithm.HS256).build();
    return new NimbusJwtEncoder(new ImmutableSecret<>(key))
        .encode(JwtEncoderParameters.from(header, wrong.apply(claims).build()))
        .getTokenValue();
  }
}
