package io.saleslore.anonymizer;

import io.saleslore.kernel.http.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.reactive.result.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.WebFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One endpoint without a server: requests come in as somebody, rejections go out as problems. */
public final class EndpointSlice {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebTestClient client;

  private EndpointSlice(WebTestClient client) {
    this.client = client;
  }

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {
    /** A value of the body, by its JSON pointer. */
    public String at(String pointer) {
      return body.at(pointer).asString();
    }
  }

  /** The endpoint as somebody sees it whose token names them so, or names nobody. */
  public static EndpointSlice of(Object endpoint, @Nullable String subject) {
    return new EndpointSlice(
        WebTestClient.bindToController(endpoint)
            .controllerAdvice(new Problems())
            .argumentResolvers(
                resolvers ->
                    resolvers.addCustomResolver(
                        new AuthenticationPrincipalArgumentResolver(
                            ReactiveAdapterRegistry.getSharedInstance())))
            .webFilter(signedIn(subject))
            .configureClient()
            .responseTimeout(Duration.ofMinutes(1))
            .build());
  }

  /** Asks for something. */
  public Answer get(String uri) {
    return answer(client.get().uri(uri));
  }

  /** Sends nothing. */
  public Answer post(String uri) {
    return answer(client.post().uri(uri));
  }

  /** Sends a JSON text. */
  public Answer post(String uri, String json) {
    return answer(client.post().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(json));
  }

  private static Answer answer(WebTestClient.RequestHeadersSpec<?> request) {
    var result = request.exchange().expectBody().returnResult();
    var body = Objects.requireNonNullElse(result.getResponseBodyContent(), new byte[0]);
    var text = new String(body, StandardCharsets.UTF_8);
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        JSON.readTree(text.isEmpty() ? "null" : text));
  }

  private static WebFilter signedIn(@Nullable String subject) {
    var token =
        Jwt.withTokenValue("t")
            .header("alg", "none")
            .claim("roles", "any")
            .claims(all -> all.putAll(subject == null ? Map.of() : Map.of("sub", subject)))
            .build();
    return (exchange, chain) ->
        chain
            .filter(exchange)
            .contextWrite(
                ReactiveSecurityContextHolder.withAuthentication(
                    new TestingAuthenticationToken(token, "")));
  }

  @RestControllerAdvice
  private static final class Problems {
    @ExceptionHandler
    ProblemDetail on(Rejection rejection) {
      var problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatusCode.valueOf(rejection.status()), rejection.getMessage());
      rejection.details().forEach(problem::setProperty);
      return problem;
    }
  }
}
