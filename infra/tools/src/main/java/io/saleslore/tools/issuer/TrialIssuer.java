package io.saleslore.tools.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.saleslore.app.cli.TrialTokens;
import io.saleslore.app.security.SignedTokens;
import io.saleslore.app.security.TokenIssuer;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;

/**
 * An OpenID issuer on the loopback interface, as a platform on PostgreSQL asks for one (RS256). It
 * gives everybody on this machine any token (client credentials, RFC 6749): for trials alone.
 */
public final class TrialIssuer implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;
  private final HttpServer server;
  private final String uri;
  private final TokenIssuer tokens;

  /**
   * Starts it with a new key.
   *
   * @param port of the loopback interface; 0 takes a free one
   */
  public TrialIssuer(int port) throws IOException, JOSEException {
    var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    uri = "http://localhost:" + server.getAddress().getPort();
    tokens =
        new SignedTokens(
            uri,
            JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build(),
            new ImmutableJWKSet<>(new JWKSet(key)));
    var about =
        "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"token_endpoint\":\"%1$s/token\"}"
            .formatted(uri);
    var keys = new JWKSet(key.toPublicJWK()).toString();
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, 200, about));
    server.createContext("/keys", exchange -> answer(exchange, 200, keys));
    server.createContext("/token", this::give);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  /** What it is called, and where it answers. */
  public String uri() {
    return uri;
  }

  /** What makes a platform believe it. */
  public String setting() {
    return "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + uri;
  }

  /** Its tokens, for who is in this process. */
  public TokenIssuer tokens() {
    return tokens;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void give(HttpExchange exchange) throws IOException {
    var client = BasicCredentials.of(exchange.getRequestHeaders().getFirst("Authorization"));
    if (client.isEmpty() || !client.get().secret().equals(TrialTokens.SECRET)) {
      answer(exchange, UNAUTHORIZED, "{\"error\":\"invalid_client\"}");
      return;
    }
    try {
      answer(
          exchange,
          200,
          "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":86400}"
              .formatted(token(client.get())));
    } catch (IllegalArgumentException e) {
      answer(exchange, UNAUTHORIZED, "{\"error\":\"invalid_client\"}");
    }
  }

  private String token(BasicCredentials client) {
    return client.isOfficer()
        ? tokens.role(client.role(), client.subject())
        : tokens.marketer(new StaffId(client.id()));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
