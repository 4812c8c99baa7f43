package io.saleslore.app.start;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;

/** Finds in a chain of causes the one that an operator can do something about. */
public final class StartFailure {
  private StartFailure() {}

  /** The same failure as a sentence. */
  public static StartRefused of(Throwable failure) {
    return chain(failure)
        .flatMap(each -> explained(each).stream())
        .findFirst()
        .orElseGet(() -> unexplained(failure));
  }

  private static Optional<StartRefused> explained(Throwable cause) {
    return switch (cause) {
      case StartRefused refused -> Optional.of(refused);
      case PortInUseException taken -> Optional.of(port(" " + taken.getPort()));
      case java.net.BindException _ -> Optional.of(port(""));
      case FlywayValidateException _ ->
          Optional.of(
              StartRefused.found(
                  "the database was made by another version: start that version, or take a new"
                      + " folder or database"));
      case SQLException sql -> Optional.of(DatabaseFailure.of(sql));
      case BindException unread -> Optional.of(unread(unread.getName() + " cannot be read"));
      case ConversionFailedException unread ->
          Optional.of(
              unread("a setting is no " + unread.getTargetType().getType().getSimpleName()));
      case IllegalStateException own when isOurs(own) -> said(own);
      case IllegalArgumentException own when isOurs(own) -> said(own);
      default -> Optional.empty();
    };
  }

  private static StartRefused port(String which) {
    return StartRefused.input("the port" + which + " is taken: choose another with --port");
  }

  private static StartRefused unread(String which) {
    return StartRefused.input(which + ": infra/docs/operations.md lists what it takes");
  }

  private static Optional<StartRefused> said(RuntimeException own) {
    return Optional.ofNullable(own.getMessage()).map(StartRefused::input);
  }

  private static boolean isOurs(Throwable failure) {
    return failure.getStackTrace().length > 0
        && failure.getStackTrace()[0].getClassName().startsWith("io.saleslore.");
  }

  private static StartRefused unexplained(Throwable failure) {
    var root = NestedExceptionUtils.getMostSpecificCause(failure);
    return StartRefused.found(
        "%s: %s (--debug shows where)"
            .formatted(
                root.getClass().getSimpleName(),
                String.valueOf(root.getMessage()).lines().findFirst().orElse("")));
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause);
  }
}
