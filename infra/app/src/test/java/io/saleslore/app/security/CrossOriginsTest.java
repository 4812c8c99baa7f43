package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class CrossOriginsTest {
  private static final MockServerWebExchange ANY =
      MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/gate"));

  @Test
  void no_other_site_calls_the_api_unless_it_is_named() {
    var nobody = new CrossOrigins(List.of()).getCorsConfiguration(ANY);
    assertThat(nobody.checkOrigin("https://sales.example")).isNull();
  }

  @Test
  void a_named_site_calls_it_without_cookies() {
    var one = new CrossOrigins(List.of("https://sales.example")).getCorsConfiguration(ANY);
    assertThat(one.checkOrigin("https://sales.example")).isEqualTo("https://sales.example");
    assertThat(one.checkOrigin("https://evil.example")).isNull();
    assertThat(one.getAllowCredentials()).isFalse();
  }
}
