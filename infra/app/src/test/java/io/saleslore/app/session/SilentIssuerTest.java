package io.saleslore.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class SilentIssuerTest {
  private static final String NOBODY_LISTENS = "http://localhost:1";

  private final ConsoleClientRegistration client =
      new ConsoleClientRegistration(NOBODY_LISTENS, "console", "", List.of());

  private MockServerWebExchange called(String path) {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
    var asked = client.findByRegistrationId(ConsoleClientRegistration.ID).then();
    new SilentIssuer().filter(exchange, _ -> asked).block();
    return exchange;
  }

  @Test
  void whoever_wants_to_sign_in_comes_back_to_the_first_page() {
    var answer = called("/oauth2/authorization/saleslore").getResponse();
    assertThat(answer.getHeaders().getLocation()).hasToString("/?sign-in=silent");
  }

  @Test
  void a_program_is_told_what_it_is_always_told() {
    assertThatThrownBy(() -> called("/api/v1/me"))
        .isInstanceOf(ConsoleClientRegistration.IssuerDoesNotAnswer.class);
  }

  @Test
  void what_works_goes_on() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/oauth2/authorization/x"));
    new SilentIssuer().filter(exchange, _ -> Mono.empty()).block();
    assertThat(exchange.getResponse().getHeaders().getLocation()).isNull();
  }
}
