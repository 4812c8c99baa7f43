package io.saleslore.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ETagResponseTest {
  private record Body(List<String> items, int count) {}

  @Test
  void the_body_is_answered_with_a_weak_tag_and_may_be_kept_by_its_reader() {
    var body = new Body(List.of("a"), 1);
    var response = ETagResponse.of(body);
    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(response.getBody()).isSameAs(body);
    assertThat(response.getHeaders().getETag()).matches("W/\"[0-9a-f]{24}\"");
    assertThat(response.getHeaders().getCacheControl()).isEqualTo("no-cache, private");
  }

  @Test
  void equal_bodies_have_the_same_tag_wherever_they_are_made() {
    assertThat(tag(new Body(List.of("a", "b"), 2)))
        .isEqualTo(tag(new Body(List.of("a", "b"), 2)))
        .isNotEqualTo(tag(new Body(List.of("b", "a"), 2)))
        .isNotEqualTo(tag(new Body(List.of("a", "b"), 3)));
  }

  private static String tag(Body body) {
    return String.valueOf(ETagResponse.of(body).getHeaders().getETag());
  }
}
