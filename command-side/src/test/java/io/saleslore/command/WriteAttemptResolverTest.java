package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.BindingContext;

class WriteAttemptResolverTest {
  private final WriteAttemptResolver resolver = new WriteAttemptResolver();
  private final MockServerWebExchange exchange =
      MockServerWebExchange.from(MockServerHttpRequest.post("/"));

  void writes(WriteAttempt attempt, String other) {}

  private static MethodParameter parameter(int index) throws NoSuchMethodException {
    var method =
        WriteAttemptResolverTest.class.getDeclaredMethod(
            "writes", WriteAttempt.class, String.class);
    return new MethodParameter(method, index);
  }

  @Test
  void only_parameters_that_are_attempts_are_resolved() throws Exception {
    assertThat(resolver.supportsParameter(parameter(0))).isTrue();
    assertThat(resolver.supportsParameter(parameter(1))).isFalse();
  }

  @Test
  void a_request_under_a_key_brings_its_own_attempt() throws Exception {
    var attempt = new WriteAttempt(UUID.randomUUID(), false, () -> "hash");
    exchange.getAttributes().put(WriteAttempt.ATTRIBUTE, attempt);
    assertThat(resolver.resolveArgumentValue(parameter(0), new BindingContext(), exchange))
        .isSameAs(attempt);
  }

  @Test
  void a_request_without_a_key_gets_a_fresh_one_each_time() throws Exception {
    var one = resolver.resolveArgumentValue(parameter(0), new BindingContext(), exchange);
    var other = resolver.resolveArgumentValue(parameter(0), new BindingContext(), exchange);
    assertThat(one).isInstanceOf(WriteAttempt.class).isNotSameAs(other);
  }
}
