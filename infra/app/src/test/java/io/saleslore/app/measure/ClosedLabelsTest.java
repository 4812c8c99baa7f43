package io.saleslore.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.saleslore.app.security.Route;
import io.saleslore.command.webhook.WebhookResult;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPatternParser;

class ClosedLabelsTest {
  private static final String TEMPLATE = "/api/v1/staff/{staff}/customers";
  private final ClosedLabels labels =
      new ClosedLabels(
          new KnownWords(
              () ->
                  List.of(
                      new Route(
                          HttpMethod.GET, PathPatternParser.defaultInstance.parse(TEMPLATE), null)),
              () -> List.of("objection-patterns")));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private @Nullable String counted(String meter, String label, String value) {
    meters.config().meterFilter(labels);
    return meters.counter(meter, label, value).getId().getTag(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uri",
        "method",
        "status",
        "outcome",
        "exception",
        "role",
        "area",
        "kind",
        "view",
        "store",
        "result",
        "anything-new"
      })
  void what_somebody_typed_is_other_in_every_label(String label) {
    assertThat(counted("http.server.requests", label, "john.miller@abc.example"))
        .isEqualTo("other");
    assertThat(counted("saleslore.denied", label, "JOHN MILLER")).isEqualTo("other");
  }

  @Test
  void templates_and_words_of_our_own_stay() {
    assertThat(counted("http.server.requests", "uri", TEMPLATE)).isEqualTo(TEMPLATE);
    assertThat(counted("http.server.requests", "uri", "/api/v1/staff/alice-123/customers"))
        .isEqualTo("other");
    assertThat(counted("saleslore.denied", "area", "staff")).isEqualTo("staff");
    assertThat(counted("saleslore.denied", "role", "COMPLIANCE")).isEqualTo("COMPLIANCE");
    assertThat(counted("saleslore.whatsapp.events", "kind", "unsupported"))
        .isEqualTo("unsupported");
    assertThat(counted("http.server.requests", "exception", "NotYourConversation"))
        .isEqualTo("NotYourConversation");
  }

  @Test
  void whatever_comes_of_a_webhook_and_every_view_keeps_its_name() {
    for (var result : WebhookResult.values()) {
      assertThat(counted("saleslore.whatsapp.events", "result", result.label()))
          .isEqualTo(result.label());
    }
    assertThat(counted("saleslore.view.lag.seconds", "view", "objection-patterns"))
        .isEqualTo("objection-patterns");
  }

  @Test
  void names_of_pools_and_causes_of_collections_stay() {
    assertThat(counted("hikaricp.connections.active", "pool", "HikariPool-1"))
        .isEqualTo("HikariPool-1");
    assertThat(counted("jvm.gc.pause", "cause", "Metadata GC Threshold"))
        .isEqualTo("Metadata GC Threshold");
    assertThat(counted("jvm.gc.pause", "cause", "john@abc.example")).isEqualTo("other");
  }

  @Test
  void a_span_says_no_more_than_a_metric() {
    var said =
        labels.of(
            "http.server.requests",
            Stream.of(KeyValue.of("uri", "/john"), KeyValue.of("method", "GET")));
    assertThat(said).containsExactly(KeyValue.of("uri", "other"), KeyValue.of("method", "GET"));
  }
}
