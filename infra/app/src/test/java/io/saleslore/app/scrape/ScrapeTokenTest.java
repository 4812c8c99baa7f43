package io.saleslore.app.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ScrapeTokenTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static MockServerHttpRequest asking(String path, String secret) {
    return MockServerHttpRequest.get(path).header("Authorization", "Bearer " + secret).build();
  }

  @Test
  void it_is_shown_for_the_metrics_alone() {
    var token = new ScrapeToken(SECRET);
    assertThat(token.isShownBy(asking("/actuator/prometheus", SECRET))).isTrue();
    assertThat(token.isShownBy(asking("/actuator/metrics", SECRET))).isFalse();
    assertThat(token.isShownBy(asking("/api/v1/me", SECRET))).isFalse();
  }

  @Test
  void another_word_is_not_it() {
    var token = new ScrapeToken(SECRET);
    assertThat(token.isShownBy(asking("/actuator/prometheus", SECRET + "0"))).isFalse();
    assertThat(token.isShownBy(MockServerHttpRequest.get("/actuator/prometheus").build()))
        .isFalse();
  }

  @Test
  void where_none_is_set_no_word_is_it() {
    assertThat(new ScrapeToken(" ").isShownBy(asking("/actuator/prometheus", ""))).isFalse();
  }

  @Test
  void one_that_could_be_guessed_stops_the_start() {
    assertThatThrownBy(() -> new ScrapeToken("prometheus"))
        .hasMessageContaining("shorter than 32 characters")
        .hasMessageNotContaining("prometheus");
  }
}
