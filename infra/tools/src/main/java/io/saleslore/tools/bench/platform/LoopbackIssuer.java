package io.saleslore.tools.bench.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import io.saleslore.app.security.SignedTokens;
import io.saleslore.app.security.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;

/** An issuer of tokens on the loopback interface, as a platform beside H2 asks for one (RS256). */
final class LoopbackIssuer implements AutoCloseable {
  private final HttpServer server;
  private final String uri;
  private final TokenIssuer tokens;

  LoopbackIssuer() throws IOException, JOSEException {
    var key = new RSAKeyGenerator(2048).keyID("loopback").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    uri = "http://localhost:" + server.getAddress().getPort();
    tokens =
        new SignedTokens(
            uri,
            JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build(),
            new ImmutableJWKSet<>(new JWKSet(key)));
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(uri, uri));
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  /** What makes a platform believe it. */
  String setting() {
    return "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + uri;
  }

  TokenIssuer tokens() {
    return tokens;
  }

  @Override
  public void close() {
    server.stop(0);
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
