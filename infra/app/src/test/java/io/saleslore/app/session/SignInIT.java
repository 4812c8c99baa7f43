package io.saleslore.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.fixture.TestIssuer;
import io.saleslore.kernel.id.StaffId;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser that signs in with the issuer of a server, and what comes back of it. */
class SignInIT extends OnePlatform {
  private final TestIssuer issuer = TestIssuer.get();
  private CookieManager cookies;
  private HttpClient browser;

  @Override
  protected String[] settings() {
    return new String[] {
      issuer.setting(), "saleslore.sign-in.client-id=console", "saleslore.gate.schedule=-"
    };
  }

  @BeforeEach
  void open() {
    cookies = new CookieManager();
    browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    issuer.signIn(TestIssuer.tokens().role("DATA_TEAM", "dan"));
  }

  @Test
  void whoever_signed_in_with_the_issuer_has_a_session_that_ends_with_its_token() throws Exception {
    assertThat(get("/api/v1/session").body())
        .contains("\"subject\":null", "\"people\":[]")
        .contains("\"signInAt\":\"/oauth2/authorization/saleslore\"");
    assertThat(signIn()).isEqualTo("/");
    assertThat(get("/api/v1/session").body()).contains("\"subject\":\"dan\"");
    assertThat(get("/api/v1/me").body()).contains("\"name\":\"dan\"", "\"DATA_TEAM\"");
    assertThat(get("/api/v1/read-models").statusCode()).isEqualTo(200);
    assertThat(cookies.getCookieStore().getCookies())
        .hasSize(1)
        .allMatch(each -> each.isHttpOnly());
  }

  @Test
  void the_issuer_is_asked_with_a_proof_key_and_for_this_browser_alone() throws Exception {
    var asked = location(get("/oauth2/authorization/saleslore"));
    assertThat(asked.getQuery())
        .contains("response_type=code", "client_id=console", "scope=openid")
        .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
    var back = location(send(asked));
    open();
    assertThat(location(send(back))).hasToString("/?sign-in=failed");
    assertThat(get("/api/v1/session").body()).contains("\"subject\":null");
  }

  @Test
  void a_token_that_no_program_could_use_signs_nobody_in() throws Exception {
    issuer.signIn("not-a-token");
    assertThat(signIn()).isEqualTo("/?sign-in=failed");
    assertThat(get("/api/v1/session").body()).contains("\"subject\":null");
  }

  @Test
  void a_program_that_sends_no_token_is_told_so_and_sent_nowhere() throws Exception {
    var answer =
        browser.send(
            request("/api/v1/me").header("Accept", "text/html").build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void whoever_signed_out_is_nobody() throws Exception {
    issuer.signIn(TestIssuer.tokens().marketer(new StaffId("alice-123")));
    signIn();
    var csrf = get("/api/v1/session").body().replaceAll(".*\"csrfToken\":\"([^\"]+)\".*", "$1");
    var out = request("/api/v1/session").header(CsrfToken.HEADER, csrf).DELETE().build();
    assertThat(browser.send(out, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  /** As a browser goes: to the platform, to the issuer, and back; answers where it ended. */
  private String signIn() throws Exception {
    var asked = location(get("/oauth2/authorization/saleslore"));
    return location(send(location(send(asked)))).toString();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(URI to) throws Exception {
    return browser.send(HttpRequest.newBuilder(to).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(platform.uri() + path));
  }

  private static URI location(HttpResponse<?> answer) {
    assertThat(answer.statusCode()).as("redirected: %s", answer.body()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }
}
