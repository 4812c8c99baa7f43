package io.saleslore.infra.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import io.saleslore.infra.security.Tokens;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An issuer of tokens on the loopback interface, as a platform beside H2 asks for one (RS256). */
public final class LoopbackIssuer implements Tokens, AutoCloseable {
  private final RSAKey key;
  private final HttpServer server;
  private final String uri;

  /** Starts one with a key of its own on a free port. */
  public LoopbackIssuer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("loopback").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    uri = "http://localhost:" + server.getAddress().getPort();
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(uri, uri));
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  /** What makes a platform believe it. */
  public String setting() {
    return "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + uri;
  }

  @Override
  public String marketer(StaffId staff) {
    return token(claims("MARKETER").subject(staff.value()).claim("staff_id", staff.value()));
  }

  @Override
  public String role(String role, String subject) {
    return token(claims(role).subject(subject));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private JwtClaimsSet.Builder claims(String role) {
    var now = Instant.now();
    return JwtClaimsSet.builder()
        .issuer(uri)
        .issuedAt(now)
        .expiresAt(now.plus(Duration.ofDays(1)))
        .claim("roles", List.of(role));
  }

  private String token(JwtClaimsSet.Builder claims) {
    var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(header, claims.build()))
        .getTokenValue();
  }

  private void serve(String path, String json) {
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
