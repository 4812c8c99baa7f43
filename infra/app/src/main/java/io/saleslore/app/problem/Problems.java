package io.saleslore.app.problem;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.seal.KeyShredded;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Every error as a problem that names what is wrong and never repeats what was sent. */
@RestControllerAdvice
public class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  Problems() {}

  /** Writes a problem where no controller was reached. */
  public static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String detail) {
    var response = exchange.getResponse();
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var json =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(status.getReasonPhrase(), status.value(), detail);
    var body = response.bufferFactory().wrap(json.getBytes(StandardCharsets.UTF_8));
    return response.writeWith(Mono.just(body));
  }

  @ExceptionHandler
  ProblemDetail on(Rejection rejection) {
    var problem = problem(HttpStatusCode.valueOf(rejection.status()), rejection.getMessage());
    rejection.details().forEach(problem::setProperty);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail on(KeyShredded shredded) {
    return problem(HttpStatus.GONE, "this was erased");
  }

  @ExceptionHandler
  ProblemDetail on(ServerWebInputException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json) {
        return body(json);
      }
    }
    return switch (unreadable) {
      case MissingRequestValueException missing ->
          field(HttpStatus.BAD_REQUEST, missing.getName(), missing.getName() + " is required");
      default -> {
        var parameter = unreadable.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        yield unreadable.getCause() instanceof TypeMismatchException && name != null
            ? field(HttpStatus.BAD_REQUEST, name, name + " cannot be read" + why(unreadable))
            : problem(HttpStatus.BAD_REQUEST, "the request's body is missing or cannot be read");
      }
    };
  }

  @ExceptionHandler
  ProblemDetail on(BeanInstantiationException unreadable) {
    return problem(HttpStatus.BAD_REQUEST, "a parameter cannot be read");
  }

  @ExceptionHandler
  ProblemDetail on(ResponseStatusException refused) {
    var status = HttpStatus.resolve(refused.getStatusCode().value());
    return problem(
        refused.getStatusCode(), status == null ? "not possible" : status.getReasonPhrase());
  }

  @ExceptionHandler
  ProblemDetail on(AggregateNotFoundException missing) {
    return problem(HttpStatus.NOT_FOUND, "there is no such thing in this zone");
  }

  @ExceptionHandler
  ProblemDetail on(ConcurrencyException late) {
    return problem(HttpStatus.CONFLICT, "somebody else changed it at the same time; try again");
  }

  @ExceptionHandler
  ProblemDetail on(CommandExecutionException wrapped) {
    return wrapped.getCause() instanceof Rejection rejection ? on(rejection) : unexpected(wrapped);
  }

  /** Only the kind of failure is logged: its message may hold what was being worked on. */
  @ExceptionHandler(Exception.class)
  ProblemDetail unexpected(Exception failure) {
    LOG.error(
        "a request failed: {} at {}",
        chain(failure),
        failure.getStackTrace().length == 0 ? "unknown" : failure.getStackTrace()[0]);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "this failed on our side");
  }

  private static String chain(Throwable failure) {
    return failure.getCause() == null
        ? failure.getClass().getName()
        : failure.getClass().getName() + " <- " + chain(failure.getCause());
  }

  private static ProblemDetail body(JacksonException json) {
    var path =
        json.getPath().stream()
            .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
            .collect(Collectors.joining("."));
    if (path.isEmpty()) {
      var at = json.getLocation();
      return problem(
          HttpStatus.BAD_REQUEST,
          at == null
              ? "the body is no valid JSON"
              : "the body is no valid JSON at line " + at.getLineNr());
    }
    return field(HttpStatus.BAD_REQUEST, path, path + " cannot be read" + why(json));
  }

  /** Our own vocabularies and ids say what they take, without repeating what was sent. */
  private static String why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getClass() == IllegalArgumentException.class && isOurs(cause)) {
        return ": " + cause.getMessage();
      }
    }
    return "";
  }

  private static boolean isOurs(Throwable cause) {
    return cause.getStackTrace().length > 0
        && cause.getStackTrace()[0].getClassName().startsWith("io.saleslore.kernel.");
  }

  private static ProblemDetail field(HttpStatus status, String field, @Nullable String detail) {
    var problem = problem(status, detail);
    problem.setProperty("field", field);
    return problem;
  }

  private static ProblemDetail problem(HttpStatusCode status, @Nullable String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
  }
}
