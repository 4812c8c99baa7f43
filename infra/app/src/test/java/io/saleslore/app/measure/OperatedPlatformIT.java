package io.saleslore.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.saleslore.app.deploy.Manifests;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.fixture.Person;
import io.saleslore.app.fixture.RawHttp;
import io.saleslore.app.security.Audiences;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What operators see of a platform: metrics, traces, probes, and where its paths lead. */
class OperatedPlatformIT extends OnePlatform {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String METRICS = "/actuator/prometheus";
  private static final String ALICE = "alice-4711";
  private static final String JOHN = "Quillfeather";

  /** A metric in an expression; functions and labels have other words before them. */
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:saleslore|http|jvm|process|hikaricp|logback)_[a-z0-9_]+\\b");

  @AutoClose private final SpanCollector collector = new SpanCollector();
  private String customer;

  @Override
  protected String[] settings() {
    return new String[] {
      "saleslore.gate.schedule=-",
      "saleslore.watch.every=200ms",
      "saleslore.metrics.token=" + SECRET,
      "saleslore.tracing.endpoint=" + collector.endpoint(),
      "saleslore.tracing.share=1"
    };
  }

  @BeforeAll
  void somebody_works_and_somebody_types_names_wherever_there_is_room() {
    api.onboard(ALICE, "Alice");
    customer = api.recordCustomer(ALICE, Person.called(JOHN));
    var token = api.marketer(ALICE);
    var zone = "/api/v1/staff/" + ALICE;
    Api.expect(200, api.get(zone + "/customers/" + customer, token));
    api.get("/api/v1/staff/" + JOHN.toLowerCase(java.util.Locale.ROOT) + "/customers", token);
    api.get("/" + JOHN + "/" + JOHN + "?" + JOHN + "=" + JOHN, token);
    api.get(zone + "/customers/" + JOHN, token);
    api.get(METRICS + "?" + JOHN, token);
    api.post("/api/v1/staff/" + ALICE + "/deals", Map.of(JOHN, JOHN), token);
    api.post("/api/v1/strategies/suggestions", Map.of("text", JOHN + " is too dear"), token);
    var raw = new RawHttp(platform.uri());
    for (var head :
        List.of(JOHN + " / HTTP/1.1", "GET /%" + JOHN + " HTTP/1.1", "GET /x HTTP/1.1")) {
      raw.send(
          head
              + "\r\nHost: "
              + JOHN
              + "\r\ntraceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
              + "\r\ntracestate: name="
              + JOHN
              + "\r\nX-Forwarded-For: "
              + JOHN
              + "\r\nUser-Agent: "
              + JOHN
              + "\r\nConnection: close\r\n\r\n");
    }
  }

  private int status(String path, String token) {
    return api.get(path, token).status();
  }

  private Exposition metrics() {
    return Exposition.parse(api.text(METRICS, SECRET));
  }

  @Test
  void metrics_are_for_the_collector_and_for_operators() {
    assertThat(List.of(SECRET, api.role("ADMIN"), api.role("DATA_TEAM")))
        .allSatisfy(each -> assertThat(api.text(METRICS, each)).contains("jvm_memory_used_bytes"));
    assertThat(status(METRICS, "")).isEqualTo(401);
    assertThat(status(METRICS, SECRET + "x")).isEqualTo(401);
    for (var other :
        List.of(api.marketer(ALICE), api.role("COMPLIANCE"), api.role("TEMPLATE_REVIEWER"))) {
      assertThat(status(METRICS, other)).isEqualTo(403);
    }
  }

  @Test
  void the_collectors_secret_opens_nothing_else() {
    for (var path :
        List.of("/actuator/metrics", "/actuator", "/api/v1/me", "/api/v1/gate", METRICS + "/x")) {
      assertThat(status(path, SECRET)).as(path).isEqualTo(401);
    }
  }

  @Test
  void nothing_that_somebody_typed_is_in_a_metric() {
    var text = api.text(METRICS, SECRET);
    assertThat(text).doesNotContainIgnoringCase(JOHN).doesNotContain(ALICE, customer);
    assertThat(text).doesNotContain(data.toString());
  }

  @Test
  void every_label_is_a_word_of_this_program() {
    var templates =
        platform.part(Audiences.class).all().stream()
            .map(each -> each.pattern().getPatternString())
            .collect(Collectors.toSet());
    var paths = metrics().values("http_server_requests_seconds_count", "uri");
    assertThat(paths).contains("/api/v1/staff/{staff}/customers/{customer}", "UNKNOWN");
    assertThat(paths)
        .allMatch(
            each ->
                templates.contains(each)
                    || each.startsWith("/actuator")
                    || !each.contains("/")
                    || each.equals("/**"));
    assertThat(metrics().labels())
        .filteredOn(each -> !each.name().equals("uri"))
        .allMatch(each -> each.value().matches("[A-Za-z0-9_.+$' -]{1,120}"));
  }

  /** Whoever adds a meter with a new label adds its words to those that are known. */
  @Test
  void no_value_of_our_own_had_to_be_left_out() {
    var left =
        metrics().labels().stream()
            .filter(each -> each.value().equals(ClosedLabels.OTHER))
            .filter(each -> !List.of("area", "role").contains(each.name()))
            .toList();
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker/grafana/saleslore.json", "docker/prometheus/alerts.yml"})
  void every_metric_of_the_dashboard_and_the_alerts_exists(String file) throws IOException {
    var named = new TreeSet<String>();
    Manifests.of(file).documents().stream()
        .flatMap(OperatedPlatformIT::expressions)
        .forEach(each -> METRIC.matcher(each).results().forEach(found -> named.add(found.group())));
    assertThat(named).hasSizeGreaterThan(10);
    Api.await(() -> metrics().names().containsAll(named) || isLate(named));
    assertThat(metrics().names()).containsAll(named);
  }

  private final long started = System.nanoTime();

  private boolean isLate(Set<String> named) {
    return System.nanoTime() - started > TimeUnit.MINUTES.toNanos(2);
  }

  private static Stream<String> expressions(Object from) {
    return switch (from) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(
                  each ->
                      each.getKey().equals("expr")
                          ? Stream.of(each.getValue().toString())
                          : expressions(each.getValue()));
      case List<?> list -> list.stream().flatMap(OperatedPlatformIT::expressions);
      case null, default -> Stream.of();
    };
  }

  @Test
  void a_span_says_what_a_metric_says_and_nothing_else() {
    var flushed = platform.part(SdkTracerProvider.class).forceFlush();
    assertThat(flushed.join(1, TimeUnit.MINUTES).isSuccess()).isTrue();
    var said = collector.said();
    assertThat(said).contains("GET /api/v1/staff/{staff}/customers/{customer}", "saleslore");
    assertThat(said).doesNotContainIgnoringCase(JOHN).doesNotContain(ALICE, customer);
  }

  @Test
  void every_probe_of_the_deployment_answers_without_a_token() throws IOException {
    var paths = new HashSet<String>();
    for (var pod : Manifests.of("k8s/saleslore.yml").documents()) {
      Manifests.texts(pod).filter(each -> each.startsWith("/actuator/")).forEach(paths::add);
    }
    assertThat(paths).hasSize(3);
    paths.forEach(each -> Api.await(() -> status(each, "") == 200));
  }

  @Test
  void the_ingress_leads_each_path_to_the_role_that_answers_it() throws IOException {
    var rules = backends();
    var wrong = new TreeSet<String>();
    endpoints()
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              var side = handler.getBeanType().getPackageName().split("[.]")[2];
              var roles =
                  Map.of("command", "command", "anonymizer", "anonymizer", "query", "query");
              if (roles.containsKey(side)) {
                paths(mapping)
                    .filter(path -> !backend(rules, path).equals("saleslore-" + side))
                    .forEach(path -> wrong.add(path + " is answered by " + side));
              }
            });
    assertThat(wrong).isEmpty();
  }

  private RequestMappingHandlerMapping endpoints() {
    return Objects.requireNonNull(platform.part(DispatcherHandler.class).getHandlerMappings())
        .stream()
        .filter(each -> each.getClass() == RequestMappingHandlerMapping.class)
        .map(RequestMappingHandlerMapping.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> paths(RequestMappingInfo mapping) {
    return mapping.getPatternsCondition().getPatterns().stream()
        .map(each -> each.getPatternString());
  }

  private static Map<String, String> backends() throws IOException {
    var ingress = Manifests.of("k8s/saleslore.yml").ofKind("Ingress").findFirst().orElseThrow();
    return Manifests.list(ingress, "spec/rules/0/http/paths").stream()
        .collect(
            Collectors.toMap(
                each -> Manifests.text(each, "path"),
                each -> Manifests.text(each, "backend/service/name")));
  }

  /** The longest prefix of whole segments wins. */
  private static String backend(Map<String, String> rules, String path) {
    return rules.keySet().stream()
        .filter(each -> each.equals("/") || path.equals(each) || path.startsWith(each + "/"))
        .max(java.util.Comparator.comparingInt(String::length))
        .map(rules::get)
        .orElseThrow();
  }
}
