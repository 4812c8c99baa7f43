package io.saleslore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {
  private static final Set<String> GOOD = Set.of(basic("importer:secret"), basic("a%3Ab:c%2Bd"));
  private HttpServer issuer;
  private String uri = "";

  @BeforeEach
  void start() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    uri = "http://localhost:" + issuer.getAddress().getPort();
    issuer.createContext(
        "/.well-known/openid-configuration",
        asked -> answer(asked, 200, "{\"token_endpoint\":\"" + uri + "/token\"}"));
    issuer.createContext("/token", this::token);
    issuer.start();
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  @Test
  void a_client_gets_a_token_by_its_secret() {
    assertThat(new ClientCredentials(uri, "importer", "secret").token()).isEqualTo("given");
  }

  @Test
  void a_colon_in_the_name_does_not_end_it() {
    assertThat(new ClientCredentials(uri, "a:b", "c+d").token()).isEqualTo("given");
  }

  @Test
  void a_wrong_secret_is_said_without_showing_it() {
    var wrong = new ClientCredentials(uri, "importer", "other-secret");
    assertThatThrownBy(wrong::token)
        .hasMessageContaining("answered 401")
        .hasMessageNotContaining("other-secret");
    assertThat(wrong.toString()).doesNotContain("other-secret");
  }

  private static String basic(String encoded) {
    return "Basic " + Base64.getEncoder().encodeToString(encoded.getBytes(StandardCharsets.UTF_8));
  }

  private void token(HttpExchange asked) throws IOException {
    var body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean isGood =
        body.equals("grant_type=client_credentials")
            && GOOD.contains(asked.getRequestHeaders().getFirst("Authorization"));
    answer(asked, isGood ? 200 : 401, "{\"access_token\":\"given\"}");
  }

  private static void answer(HttpExchange asked, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    asked.sendResponseHeaders(status, bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }
}
