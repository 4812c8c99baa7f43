package io.saleslore.app.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems and writes them. */
public final class Problems {
  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

  private Problems() {}

  /** Writes a problem where no controller was reached. */
  public static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String detail) {
    return write(exchange, problem(status, detail));
  }

  /** Writes that something is not known where it was sent. */
  public static Mono<Void> write(
      ServerWebExchange exchange, HttpStatus status, UnknownField unknown) {
    return write(exchange, problem(status, unknown));
  }

  /** Writes that a field or another named part of the request cannot be taken. */
  public static Mono<Void> write(
      ServerWebExchange exchange, HttpStatus status, String field, String what) {
    return write(exchange, field(status, field, what));
  }

  /** A problem of a request that nobody could read, so that no exchange stands for it. */
  public static byte[] bytes(HttpStatusCode status, String field, String what) {
    return JSON.writeValueAsBytes(field(status, field, what));
  }

  /** Whatever the caller accepts: a refusal in another form would say nothing. */
  static Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
    var body = response.bufferFactory().wrap(JSON.writeValueAsBytes(problem));
    return response.writeWith(Mono.just(body));
  }

  static ProblemDetail field(HttpStatusCode status, String name, String what) {
    var problem = problem(status, name + what);
    problem.setProperty("field", name);
    return problem;
  }

  static ProblemDetail problem(HttpStatus status, UnknownField unknown) {
    var problem = problem(status, unknown.detail());
    unknown.shownName().ifPresent(name -> problem.setProperty("field", name));
    return problem;
  }

  static ProblemDetail problem(HttpStatusCode status, @Nullable String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
  }
}
