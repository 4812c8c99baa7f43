package io.saleslore.app.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field or parameter of a request is missing or cannot be read. */
final class UnreadableInput {
  private UnreadableInput() {}

  static ProblemDetail problem(ServerWebInputException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json) {
        return body(json);
      }
    }
    return switch (unreadable) {
      case MissingRequestValueException missing -> field(missing.getName(), " is required");
      case WebExchangeBindException parameters -> bound(parameters);
      default -> parameter(unreadable);
    };
  }

  /** A part of the path that is nothing but blanks, which Spring takes for an error of its own. */
  static ProblemDetail blank(MethodParameter part) {
    return field(String.valueOf(part.getParameterName()), " cannot be read" + TypeForms.of(part));
  }

  private static ProblemDetail bound(WebExchangeBindException parameters) {
    var wrong = parameters.getFieldErrors();
    return wrong.isEmpty()
        ? badRequest("a parameter cannot be read")
        : field(wrong.getFirst().getField(), " cannot be read" + form(wrong.getFirst()));
  }

  private static String form(FieldError wrong) {
    return TypeForms.of(wrong.unwrap(TypeMismatchException.class).getRequiredType());
  }

  private static ProblemDetail parameter(ServerWebInputException unreadable) {
    var parameter = unreadable.getMethodParameter();
    return parameter == null || parameter.hasParameterAnnotation(RequestBody.class)
        ? badRequest("the request's body is missing or cannot be read")
        : field(
            String.valueOf(parameter.getParameterName()),
            " cannot be read" + why(unreadable) + TypeForms.of(parameter));
  }

  private static ProblemDetail body(JacksonException json) {
    var path =
        json.getPath().stream()
            .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
            .collect(Collectors.joining("."));
    if (json instanceof UnrecognizedPropertyException unknown) {
      var known =
          Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
              .map(Object::toString)
              .toList();
      return Problems.problem(HttpStatus.BAD_REQUEST, new UnknownField(path, known));
    }
    if (json.getCause() instanceof UnusableText text) {
      return Problems.field(HttpStatus.UNPROCESSABLE_CONTENT, path, " " + text.getMessage());
    }
    if (!path.isEmpty()) {
      return field(path, " cannot be read" + why(json));
    }
    var at = json.getLocation();
    return badRequest(
        "the body is no valid JSON" + (at == null ? "" : " at line " + at.getLineNr()));
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

  private static ProblemDetail field(String name, String what) {
    return Problems.field(HttpStatus.BAD_REQUEST, name, what);
  }

  private static ProblemDetail badRequest(String detail) {
    return Problems.problem(HttpStatus.BAD_REQUEST, detail);
  }
}
