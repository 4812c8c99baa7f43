package io.saleslore.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.LoggedErrors;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.fixture.RawHttp;
import io.saleslore.app.generated.GeneratedCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class RefusedRequestsIT extends OnePlatform {
  private static final String CUSTOMERS = "/api/v1/staff/alice-123/customers";
  private static final String NOBODYS = "01950000-0000-7000-8000-000000000001";
  private String alice = "";

  @Override
  protected String[] settings() {
    return new String[] {
      "saleslore.gate.schedule=-",
      "saleslore.whatsapp.verify-token=verify-token",
      "saleslore.limits.read-timeout=1s",
      "saleslore.limits.refused-per-minute=400",
      "saleslore.limits.streams-per-caller=3",
      "server.netty.idle-timeout=2s"
    };
  }

  @BeforeAll
  void take_alice_on() {
    api.onboard("alice-123", "Alice");
    alice = api.marketer("alice-123");
  }

  @Test
  void a_field_that_is_not_known_is_named_and_nothing_is_written() {
    var refused = api.post(CUSTOMERS, Map.of("name", "John", "industri", "retail"), alice);
    refused(refused, 400, "industri");
    assertThat(refused.text("detail"))
        .isEqualTo(
            "industri is not known here; known are"
                + " anotherPerson, businessSize, company, email, industry, name, phone");
    assertThat(api.get(CUSTOMERS, alice).body().path("items")).isEmpty();
  }

  @Test
  void what_may_be_somebodys_words_is_not_said_back_as_a_fields_name() {
    var refused = api.post(CUSTOMERS, Map.of("name", "John", "John Miller 555", "x"), alice);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("detail")).contains("is not known here").doesNotContain("Miller");
    assertThat(refused.body().has("field")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/staff/alice-123/customers?name=Priya|MARKETER|name",
        "/api/v1/market-trends?industri=retail|DATA_TEAM|industri",
        "/api/v1/templates?objektion=budget|MARKETER|objektion",
        "/api/v1/audit/events?typ=DealWon|COMPLIANCE|typ",
        "/api/v1/me?who=me|ADMIN|who",
      })
  void a_parameter_that_is_not_known_is_named(String path, String role, String field) {
    var token = role.equals("MARKETER") ? alice : api.role(role);
    var refused = api.get(path, token);
    refused(refused, 400, field);
    assertThat(refused.text("detail")).startsWith(field + " is not known here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/audit/events?from=2026-01-01|COMPLIANCE|from",
        "/api/v1/audit/events?after=many|COMPLIANCE|after",
        "/api/v1/audit/state?of=x&at=monday|COMPLIANCE|at",
        "/api/v1/staff/alice-123/customers?cursor=7|MARKETER|cursor",
        "/api/v1/staff/alice-123/customers?limit=some|MARKETER|limit",
      })
  void a_parameter_that_cannot_be_read_is_named(String path, String role, String field) {
    var refused = api.get(path, role.equals("MARKETER") ? alice : api.role(role));
    refused(refused, 400, field);
    assertThat(refused.text("detail")).startsWith(field + " cannot be read: it is a");
  }

  @Test
  void a_path_that_is_not_there_is_not_found() {
    assertThat(api.get("/nope", alice).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/nope", api.role("ADMIN")).status()).isEqualTo(404);
  }

  @Test
  void all_refusals_have_one_shape() {
    var refusals =
        List.of(
            api.get(CUSTOMERS, ""),
            api.get(CUSTOMERS, "nonsense"),
            api.get(CUSTOMERS, api.role("COMPLIANCE")),
            api.get(CUSTOMERS, api.marketer("bob-456")),
            api.get(CUSTOMERS + "/" + NOBODYS, alice),
            api.get("/nope", alice));
    assertThat(refusals)
        .allSatisfy(
            each -> {
              assertThat(each.type()).startsWith("application/problem+json");
              assertThat(each.body().fieldNames())
                  .toIterable()
                  .containsExactlyInAnyOrder("title", "status", "detail", "instance");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12", "call me"})
  void a_phone_number_is_one(String phone) {
    refused(customer("phone", phone), 422, "phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"john", "john@", "john at abc.example"})
  void an_email_address_is_one(String email) {
    refused(customer("email", email), 422, "email");
  }

  @ParameterizedTest
  @CsvSource({"name, 200", "company, 200", "phone, 300", "email, 254"})
  void a_text_is_not_longer_than_its_field(String field, int atMost) {
    var refused = customer(field, "x".repeat(atMost + 1));
    refused(refused, 422, field);
    assertThat(refused.text("detail")).isEqualTo(field + " has at most " + atMost + " characters");
  }

  @Test
  void a_text_has_no_control_characters() {
    refused(customer("name", "Jo\u0000hn"), 422, "name");
    refused(customer("company", "ABC\u0007"), 422, "company");
  }

  @Test
  void the_currency_is_named_where_it_is_wrong() {
    var john = api.recordCustomer("alice-123", Map.of("name", "John"));
    var chat = api.startConversation("alice-123", Map.of("customerId", john));
    var deal = api.openDeal("alice-123", Map.of("customerId", john, "conversationId", chat));
    var path = "/api/v1/staff/alice-123/deals/" + deal + "/quote";
    var wrong = Map.of("amount", "5000", "currency", "usd");
    refused(api.post(path, wrong, alice), 400, "currency");
    refused(api.post(path, Map.of("amount", "much", "currency", "USD"), alice), 400, "amount");
    var message = Map.of("sentAt", "2199-01-01T00:00:00Z", "speaker", "marketer", "text", "Hi");
    var messages = "/api/v1/staff/alice-123/conversations/" + chat + "/messages";
    refused(api.post(messages, message, alice), 422, "sentAt");
  }

  @Test
  void a_customers_details_are_corrected_by_their_owner() {
    var jon = api.recordCustomer("alice-123", Map.of("name", "Jon", "phone", "+1 202 555 0142"));
    var path = CUSTOMERS + "/" + jon;
    var better = Map.of("name", "John", "company", "ABC Corp", "email", "john@abc.example");
    Api.expect(204, api.put(path, better, alice));
    var john = api.get(path, alice);
    assertThat(john.text("name")).isEqualTo("John");
    assertThat(john.text("company")).isEqualTo("ABC Corp");
    assertThat(john.body().path("phone").isNull()).isTrue();
    refused(api.put(path, Map.of("name", "John", "phone", "abc"), alice), 422, "phone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v3/api-docs|MARKETER|200",
        "/api/v1/audit/events?type=Foo&reason=case%2017|COMPLIANCE|400",
      })
  void a_long_answer_comes_compressed_to_who_can_read_that(String path, String role, int status) {
    var token = role.equals("MARKETER") ? alice : api.role(role);
    var packed = sent(path, token, "Accept-Encoding", "gzip");
    assertThat(packed.statusCode()).isEqualTo(status);
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    var plain = sent(path, token, "Accept-Encoding", "identity");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.body().length).isLessThan(plain.body().length);
  }

  @Test
  void what_names_nobody_may_be_kept_and_is_asked_about_again() {
    var path = "/api/v1/objection-patterns";
    var first = sent(path, alice, "Accept", "application/json");
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
    var tag = first.headers().firstValue("ETag").orElse("");
    assertThat(tag).startsWith("W/");
    var again = sent(path, alice, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(sent(path, alice, "If-None-Match", "W/\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_private_is_kept_by_no_browser() {
    var officer = api.role("COMPLIANCE");
    for (var each : Map.of(CUSTOMERS, alice, "/api/v1/erasures", officer).entrySet()) {
      var answer = sent(each.getKey(), each.getValue(), "Accept", "application/json");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
  }

  private HttpResponse<byte[]> sent(String path, String token, String header, String value) {
    var request =
        HttpRequest.newBuilder(URI.create(platform.uri() + path))
            .header("Authorization", "Bearer " + token)
            .header(header, value)
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void callers_are_told_who_they_are() {
    var me = api.get("/api/v1/me", alice);
    assertThat(me.text("staffId")).isEqualTo("alice-123");
    assertThat(me.text("zone")).isEqualTo("staff-alice-123");
    assertThat(me.body().path("roles")).singleElement().hasToString("\"MARKETER\"");
    assertThat(me.text("until")).isNotBlank();
    var officer = api.get("/api/v1/me", api.role("COMPLIANCE", "carla"));
    assertThat(officer.text("name")).isEqualTo("carla");
    assertThat(officer.body().path("zone").isNull()).isTrue();
  }

  /** {@code -Dsaleslore.generated.requests=20000} sends more of them, with another seed or not. */
  @Test
  void no_request_made_from_the_description_fails_or_is_refused_without_a_reason() {
    api.onboard("gwen-1", "Gwen");
    api.onboard("gary-2", "Gary");
    var calls = new GeneratedCalls(platform.uri(), api, "gwen-1", "gary-2");
    try (var errors = new LoggedErrors()) {
      var broken =
          calls.broken(
              Long.getLong("saleslore.generated.seed", 1),
              Integer.getInteger("saleslore.generated.requests", 1_000));
      System.out.println("generated requests were answered " + calls.answers());
      broken.forEach((kind, request) -> System.out.println(kind + "\n  " + request));
      assertThat(broken.keySet()).isEmpty();
      assertThat(errors.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'GET /api/v1/staff/%2e%2e/customers HTTP/1.1', 400, path",
    "'GET /v3/api-docs?a%00=1 HTTP/1.1', 400, parameter",
    "'GET /api/v1/me?a=%ZZ HTTP/1.1', 400, request",
    "'GET /api/v1/<7000> HTTP/1.1', 414, path",
    "'GET /api/v1/me HTTP/1.1\r\nX-Long: <20000>', 431, header",
    "'GET /api/v1/me HTTP/1.1\r\nbroken', 400, request",
    "'nonsense', 400, request",
  })
  void what_no_endpoint_sees_is_refused_in_the_same_shape(String head, int status, String field) {
    var sent = head.replace("<7000>", "x".repeat(7_000)).replace("<20000>", "x".repeat(20_000));
    var answer =
        raw(sent.replace("\\r\\n", "\r\n") + "\r\nHost: localhost\r\nConnection: close\r\n");
    assertThat(answer.head()).contains(" " + status).contains("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.body().path("field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT"})
  void a_path_that_is_too_long_is_refused_on_a_connection_that_was_used(String method)
      throws IOException {
    var kept =
        "Host: localhost\r\nAuthorization: Bearer " + alice + "\r\nContent-Length: 0\r\n\r\n";
    try (var socket = new RawHttp(platform.uri()).open("GET /api/v1/me HTTP/1.1\r\n" + kept)) {
      var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      while (!lines.readLine().isEmpty()) {}
      socket
          .getOutputStream()
          .write((method + " /" + "x".repeat(5_000) + " HTTP/1.1\r\n" + kept).getBytes(UTF_8));
      assertThat(lines.lines()).anyMatch(each -> each.contains(" 414 "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"///", "application/xml", "text/html;q=2", "text/event-stream"})
  void a_refusal_is_a_problem_whatever_the_caller_accepts(String accept) {
    var refused =
        raw(
            "GET /api/v1/read-models/nope/dead-letters HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nAuthorization: Bearer %s\r\nAccept: %s\r\n"
                    .formatted(api.role("DATA_TEAM"), accept));
    assertThat(refused.head()).contains("application/problem+json");
    assertThat(refused.body().path("status").asInt()).isIn(404, 406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}{}", "{}", "x"})
  void a_body_that_nobody_wanted_is_left_unread(String body) {
    var head =
        "POST /api/v1/audit/retention/runs HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Connection: close\r\n"
            + "Idempotency-Key: unread-%d\r\n"
            + "Authorization: Bearer %s\r\n"
            + "Content-Length: %d\r\n\r\n"
            + "%s";
    var answer =
        new RawHttp(platform.uri())
            .send(head.formatted(body.length(), api.role("COMPLIANCE"), body.length(), body));
    assertThat(answer.head()).contains(" 200 ");
  }

  @Test
  void a_part_of_the_path_that_is_blank_is_named() {
    var confirmed =
        api.post("/api/v1/audit/holds/%20/release/confirm", Map.of(), api.role("COMPLIANCE"));
    refused(confirmed, 400, "hold");
  }

  @Test
  void a_caller_who_goes_away_is_no_error() throws InterruptedException {
    try (var errors = new LoggedErrors()) {
      var head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Authorization: Bearer %s\r\nContent-Length: 1000\r\n\r\n{\"name\": \"Jo";
      for (int i = 0; i < 5; i++) {
        new RawHttp(platform.uri()).abort(head.formatted(CUSTOMERS, alice));
        new RawHttp(platform.uri())
            .abort(
                "GET /api/v1/staff/alice-123/inbox HTTP/1.1\r\nHost: localhost\r\n"
                    + "Accept: text/event-stream\r\nAuthorization: Bearer "
                    + alice
                    + "\r\n\r\n");
      }
      Thread.sleep(500);
      assertThat(errors.lines()).isEmpty();
    }
  }

  @Test
  void nobody_guesses_the_words_of_the_webhook() {
    var guess = "/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=";
    var answer =
        Flux.range(0, 2_000)
            .map(each -> "GET " + guess + each + " HTTP/1.1\r\nHost: localhost\r\n")
            .flatMap(each -> answer(each + "Connection: close\r\n"), 8)
            .filter(each -> !each.head().contains(" 403 "))
            .next()
            .blockOptional()
            .orElseThrow();
    assertThat(answer.head()).contains(" 429 ", "Retry-After: ", "RateLimit: \"refused\";r=0;t=");
    assertThat(answer.body().path("detail").asText()).contains("400 in 60 seconds");
    assertThat(api.get("/api/v1/me", alice).status()).isEqualTo(200);
  }

  private Mono<RawHttp.Answer> answer(String head) {
    return Mono.fromCallable(() -> raw(head)).subscribeOn(Schedulers.boundedElastic());
  }

  @Test
  void callers_are_told_what_they_have_left() {
    var answer = raw("GET /api/v1/me HTTP/1.1\r\n" + closing(alice));
    assertThat(answer.head())
        .contains("RateLimit-Policy: \"caller\";q=1000;w=1", "RateLimit: \"caller\";r=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /api/v1/me HTTP/1.1\r\nHost: local", "POST %s HTTP/1.1\r\n%s\r\n{\"name\":"})
  void a_request_that_is_half_sent_holds_no_connection(String half) {
    var typed = closing(alice) + "Content-Type: application/json\r\nContent-Length: 99\r\n";
    var began = Instant.now();
    var answer = new RawHttp(platform.uri()).send(half.formatted(CUSTOMERS, typed));
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(answer.head().isEmpty() || answer.head().contains(" 408 "))
        .as(answer.head())
        .isTrue();
  }

  @Test
  void a_stream_begins_at_once_and_a_caller_has_so_many() throws IOException {
    var head =
        "GET /api/v1/staff/alice-123/inbox HTTP/1.1\r\nHost: localhost\r\n"
            + "Accept: text/event-stream\r\nAuthorization: Bearer "
            + alice
            + "\r\n\r\n";
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 3; i++) {
        var began = Instant.now();
        var stream = new RawHttp(platform.uri()).open(head);
        open.add(stream);
        assertThat(
                new BufferedReader(new InputStreamReader(stream.getInputStream(), UTF_8))
                    .readLine())
            .contains(" 200 ");
        assertThat(Duration.between(began, Instant.now()))
            .as("before the first heartbeat")
            .isLessThan(Duration.ofSeconds(14));
      }
      var refused =
          raw(
              "GET /api/v1/staff/alice-123/inbox HTTP/1.1\r\nAccept: text/event-stream\r\n"
                  + closing(alice));
      assertThat(refused.head()).contains(" 429 ", "Retry-After: ");
    } finally {
      for (var each : open) {
        each.close();
      }
    }
  }

  private static String closing(String token) {
    return "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n";
  }

  private RawHttp.Answer raw(String head) {
    return new RawHttp(platform.uri()).send(head + "\r\n");
  }

  private Api.Answer customer(String field, String value) {
    var body = new HashMap<>(Map.of("name", "John"));
    body.put(field, value);
    return api.post(CUSTOMERS, body, alice);
  }

  private static void refused(Api.Answer answer, int status, String field) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text("field")).as(answer.toString()).isEqualTo(field);
  }
}
