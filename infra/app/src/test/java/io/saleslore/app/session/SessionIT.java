package io.saleslore.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.OnePlatform;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a browser may do with a session, and what another site may not. */
class SessionIT extends OnePlatform {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String CUSTOMERS = "/api/v1/staff/alice-123/customers";

  @Test
  void whoever_goes_in_gets_a_cookie_that_no_script_reads() throws Exception {
    var cookie = goIn("alice-123").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
  }

  @Test
  void a_cookie_reads_the_own_zone_and_no_other() throws Exception {
    var alice = cookie(goIn("alice-123"));
    goIn("bob-456");
    assertThat(get(CUSTOMERS, alice).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/staff/bob-456/customers", alice).statusCode()).isEqualTo(404);
  }

  @Test
  void a_write_needs_the_sessions_csrf_token() throws Exception {
    var session = goIn("alice-123");
    var cookie = cookie(session);
    assertThat(post(CUSTOMERS, "{\"name\":\"John\"}", "Cookie", cookie).statusCode())
        .isEqualTo(403);
    assertThat(write(cookie, "of-another-session").statusCode()).isEqualTo(403);
    assertThat(write(cookie, csrf(session)).statusCode()).isEqualTo(201);
  }

  @Test
  void a_page_of_another_origin_signs_nobody_in() throws Exception {
    var body = "{\"as\":\"alice-123\"}";
    var answer = post(SessionEndpoint.PATH, body, "Origin", "https://evil.example");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void who_has_signed_out_is_nobody_even_with_a_copy_of_the_cookie() throws Exception {
    var session = goIn("dan");
    var cookie = cookie(session);
    assertThat(get("/api/v1/read-models", cookie).statusCode()).isEqualTo(200);
    signOut(cookie, csrf(session));
    assertThat(get("/api/v1/read-models", cookie).statusCode()).isEqualTo(401);
    assertThat(get(SessionEndpoint.PATH, cookie).body()).contains("\"subject\":null");
  }

  @Test
  void a_stream_ends_with_its_session() throws Exception {
    var session = goIn("dan");
    var request =
        request("/api/v1/success-strategies")
            .header("Cookie", cookie(session))
            .header("Accept", "text/event-stream");
    var stream = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    signOut(cookie(session), csrf(session));
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8)).lines()) {
      assertThat(lines.count()).isNotNegative();
    }
  }

  @Test
  void the_console_needs_no_session_and_an_unknown_path_is_no_page_of_it() throws Exception {
    assertThat(get("/", "").statusCode()).isIn(200, 404);
    assertThat(get("/api/v1/nope", cookie(goIn("dan"))).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> goIn(String person) throws Exception {
    return post(SessionEndpoint.PATH, "{\"as\":\"" + person + "\"}", "X-Any", "1");
  }

  private void signOut(String cookie, String csrf) throws Exception {
    var request =
        request(SessionEndpoint.PATH).header("Cookie", cookie).header(CsrfToken.HEADER, csrf);
    assertThat(HTTP.send(request.DELETE().build(), BodyHandlers.discarding()).statusCode())
        .isEqualTo(204);
  }

  private HttpResponse<String> write(String cookie, String csrf) throws Exception {
    var request =
        request(CUSTOMERS)
            .header("Cookie", cookie)
            .header(CsrfToken.HEADER, csrf)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"John\"}"));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String header, String value)
      throws Exception {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString(body));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return HTTP.send(request(path).header("Cookie", cookie).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(platform.uri() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private static String cookie(HttpResponse<?> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
  }

  private static String csrf(HttpResponse<String> session) {
    return session.body().replaceAll(".*\"csrfToken\":\"([^\"]+)\".*", "$1");
  }
}
