package io.saleslore.infra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import io.saleslore.infra.Api.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An OpenID issuer on the loopback interface, as a server asks for: RS256, one key per JVM. */
public final class TestIssuer implements Tokens {
  private static final class Running {
    static final TestIssuer ISSUER = new TestIssuer();
  }

  private final RSAKey key;
  private final String uri;

  private TestIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      uri = "http://localhost:" + server.getAddress().getPort();
      serve(
          server,
          "/.well-known/openid-configuration",
          "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(uri, uri));
      serve(server, "/keys", new JWKSet(key.toPublicJWK()).toString());
      server.setExecutor(task -> Thread.ofVirtual().start(task));
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one issuer of this JVM. */
  public static TestIssuer get() {
    return Running.ISSUER;
  }

  /** What makes a platform trust it. */
  public String setting() {
    return "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + uri;
  }

  @Override
  public String marketer(String staff) {
    return token(staff, "MARKETER", Map.of("staff_id", staff));
  }

  @Override
  public String role(String role, String subject) {
    return token(subject, role, Map.of());
  }

  private String token(String subject, String role, Map<String, String> further) {
    var now = Instant.now();
    var claims =
        JwtClaimsSet.builder()
            .issuer(uri)
            .subject(subject)
            .issuedAt(now)
            .expiresAt(now.plusSeconds(3600))
            .claim("roles", List.of(role))
            .claims(all -> all.putAll(further))
            .build();
    var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(header, claims))
        .getTokenValue();
  }

  private static void serve(HttpServer server, String path, String json) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }
}
