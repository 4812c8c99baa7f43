package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

class AudiencesTest {
  @Audience(CallerRole.DATA_TEAM)
  static class Editions {
    public void get() {}

    @Audience(CallerRole.ADMIN)
    public void back() {}
  }

  static class Forgotten {
    public void get() {}
  }

  private final Map<RequestMappingInfo, HandlerMethod> mappings = new LinkedHashMap<>();
  private final Audiences audiences = new Audiences(() -> mappings);

  private void map(RequestMethod method, String path, Object endpoint, String handler) {
    try {
      mappings.put(
          RequestMappingInfo.paths(path).methods(method).build(),
          new HandlerMethod(endpoint, handler));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Route find(HttpMethod method, String path) {
    return audiences.find(MockServerHttpRequest.method(method, path).build()).orElseThrow();
  }

  @Test
  void a_method_s_audience_replaces_that_of_its_class() {
    map(RequestMethod.GET, "/editions/{number}", new Editions(), "get");
    map(RequestMethod.POST, "/editions/back", new Editions(), "back");
    assertThat(find(HttpMethod.GET, "/editions/7").roles()).isEqualTo(Set.of(CallerRole.DATA_TEAM));
    assertThat(find(HttpMethod.POST, "/editions/back").roles()).isEqualTo(Set.of(CallerRole.ADMIN));
  }

  @Test
  void a_written_out_path_does_not_hide_another_method_of_a_path_with_variables() {
    map(RequestMethod.GET, "/editions/{number}", new Editions(), "get");
    map(RequestMethod.POST, "/editions/back", new Editions(), "back");
    assertThat(find(HttpMethod.GET, "/editions/back").roles())
        .isEqualTo(Set.of(CallerRole.DATA_TEAM));
  }

  @Test
  void an_encoded_path_is_the_same_path() {
    map(RequestMethod.POST, "/editions/back", new Editions(), "back");
    var encoded = URI.create("/editions/%62ack");
    var request = MockServerHttpRequest.method(HttpMethod.POST, encoded).build();
    assertThat(audiences.find(request)).map(Route::call).hasValue("POST /editions/back");
  }

  @Test
  void a_method_that_a_path_does_not_have_is_for_those_who_may_use_the_path() {
    map(RequestMethod.POST, "/editions/back", new Editions(), "back");
    assertThat(find(HttpMethod.DELETE, "/editions/back").roles())
        .isEqualTo(Set.of(CallerRole.ADMIN));
  }

  @Test
  void an_endpoint_without_an_audience_is_for_nobody() {
    map(RequestMethod.GET, "/forgotten", new Forgotten(), "get");
    assertThat(find(HttpMethod.GET, "/forgotten").audienceInWords()).isEqualTo("nobody");
  }

  @Test
  void a_path_that_nobody_serves_has_no_route() {
    map(RequestMethod.GET, "/editions/{number}", new Editions(), "get");
    for (var path : List.of("/editions", "/editions/7/", "/editions/7/switch", "/")) {
      assertThat(audiences.find(MockServerHttpRequest.get(path).build())).as(path).isEmpty();
    }
  }

  @Test
  void no_variable_of_a_path_stands_for_many_elements() {
    map(RequestMethod.GET, "/editions/{*rest}", new Editions(), "get");
    assertThatThrownBy(audiences::all).hasMessageContaining("GET /editions/{*rest}");
  }

  @Test
  void one_operation_has_one_audience() throws NoSuchMethodException {
    map(RequestMethod.GET, "/editions", new Editions(), "get");
    mappings.put(
        RequestMappingInfo.paths("/editions")
            .methods(RequestMethod.GET)
            .produces("text/event-stream")
            .build(),
        new HandlerMethod(new Editions(), "back"));
    assertThatThrownBy(audiences::all).hasMessageContaining("GET /editions");
  }
}
