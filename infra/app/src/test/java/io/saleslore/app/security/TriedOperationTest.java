package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

class TriedOperationTest {
  private static final String ID = "01950000-0000-7000-8000-000000000001";

  @Audience(CallerRole.DATA_TEAM)
  static class Endpoint {
    public void answer() {}
  }

  private final Map<RequestMappingInfo, HandlerMethod> mappings = new LinkedHashMap<>();
  private final TriedOperation tried =
      new TriedOperation(
          new Audiences(() -> mappings),
          new StaticListableBeanFactory().getBeanProvider(Zones.class));

  @BeforeEach
  void map() throws NoSuchMethodException {
    for (var path :
        new String[] {
          "/api/v1/editions/{number}/switch",
          "/api/v1/editions/{number}/cancel",
          "/api/v1/erasures/{erasure}/confirm",
          "/api/v1/staff/{staff}/customers/{customer}"
        }) {
      mappings.put(
          RequestMappingInfo.paths(path).methods(RequestMethod.POST).build(),
          new HandlerMethod(new Endpoint(), "answer"));
    }
  }

  private static ServerHttpRequest post(String path) {
    return MockServerHttpRequest.post(path).build();
  }

  @Test
  void switching_and_cancelling_an_edition_are_told_apart() {
    assertThat(tried.path(post("/api/v1/editions/2/switch")))
        .isEqualTo("/api/v1/editions/{number}/switch");
    assertThat(tried.path(post("/api/v1/editions/2/cancel")))
        .isEqualTo("/api/v1/editions/{number}/cancel");
  }

  @Test
  void an_identity_is_shown() {
    assertThat(tried.path(post("/api/v1/erasures/" + ID + "/confirm")))
        .isEqualTo("/api/v1/erasures/" + ID + "/confirm");
  }

  @Test
  void no_word_that_was_typed_is_shown() {
    assertThat(tried.path(post("/api/v1/staff/secret-name/customers/john-miller?q=john")))
        .isEqualTo("/api/v1/staff/{staff}/customers/{customer}");
    assertThat(tried.path(post("/api/v1/john-miller"))).isEqualTo("/*");
    assertThat(tried.path(post("/actuator/john-miller"))).isEqualTo("/actuator/*");
  }

  @Test
  void a_zone_is_no_identity_even_if_it_looks_like_one() {
    assertThat(tried.path(post("/api/v1/staff/" + ID + "/customers/" + ID)))
        .isEqualTo("/api/v1/staff/{staff}/customers/" + ID);
  }

  @Test
  void tries_are_counted_by_what_they_are_about() {
    assertThat(tried.area(post("/api/v1/editions/2/switch"))).isEqualTo("editions");
    assertThat(tried.area(post("/actuator/env"))).isEqualTo("actuator");
    assertThat(tried.area(post("/john-miller"))).isEqualTo("other");
  }
}
