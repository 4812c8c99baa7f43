package io.saleslore.app.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Objection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AdviceOverHttpTest {
  private static final Situation BUDGET = new Situation(Objection.BUDGET, null, null);
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Jwt ALICE =
      Jwt.withTokenValue("alices-token").header("alg", "none").subject("alice-123").build();

  private static final int NO_CONTENT = -1;

  private final List<String> received = new ArrayList<>();
  private String answer = "";
  private HttpServer query;

  @BeforeEach
  @SuppressWarnings("AddressSelection")
  void start() throws IOException {
    query = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    query.createContext(
        "/",
        call -> {
          received.add(call.getRequestURI().getPath());
          received.add(call.getRequestHeaders().getFirst("Authorization"));
          received.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(
              bytes.length == 0 ? 503 : 200, bytes.length == 0 ? NO_CONTENT : bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    query.start();
  }

  @AfterEach
  void stop() {
    query.stop(0);
  }

  private AdviceOverHttp source() {
    var uri = URI.create("http://127.0.0.1:" + query.getAddress().getPort());
    return new AdviceOverHttp(uri, HttpClient.newHttpClient(), STRICT);
  }

  @Test
  void codes_go_to_the_query_process_with_the_callers_own_token() {
    assertThatThrownBy(() -> source().advise(BUDGET, ALICE)).isInstanceOf(AdviceUnavailable.class);
    assertThat(received.get(0)).isEqualTo("/api/v1/situations/advice");
    assertThat(received.get(1)).isEqualTo("Bearer alices-token");
    assertThat(received.get(2)).contains("\"objection\":\"budget\"");
  }

  @Test
  void what_a_later_query_process_says_besides_is_left_out() {
    answer = "{\"ofALaterVersion\":1}";
    assertThat(source().advise(BUDGET, ALICE)).isNotNull();
  }

  @Test
  void a_query_process_that_is_not_there_is_said_to_be_so() {
    var source = source();
    query.stop(0);
    assertThatThrownBy(() -> source.advise(BUDGET, ALICE))
        .isInstanceOf(AdviceUnavailable.class)
        .hasMessageContaining("ask again");
  }
}
