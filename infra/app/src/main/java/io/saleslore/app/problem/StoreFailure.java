package io.saleslore.app.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A failure of the disk or the database, as far as a caller can do something: try again. */
final class StoreFailure {
  private static final String POSTGRES_DISK_FULL = "53100";
  private static final String NO_SPACE = "No space left on device";

  private StoreFailure() {}

  static Optional<ProblemDetail> problem(Throwable failure) {
    if (FailureTrace.chain(failure).anyMatch(StoreFailure::isFull)) {
      return Optional.of(
          Problems.problem(
              HttpStatus.INSUFFICIENT_STORAGE,
              "the server's disk is full, so this was not written; try again once there is space"));
    }
    return FailureTrace.chain(failure)
        .filter(StoreFailure::isGone)
        .findFirst()
        .map(_ -> unavailable());
  }

  private static ProblemDetail unavailable() {
    return Problems.problem(
        HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer; try again");
  }

  private static boolean isFull(Throwable cause) {
    return cause instanceof SQLException sql && POSTGRES_DISK_FULL.equals(sql.getSQLState())
        || String.valueOf(cause.getMessage()).contains(NO_SPACE);
  }

  /** No connection (class 08), PostgreSQL going down (57P0x), or H2 closed or failing (90xxx). */
  private static boolean isGone(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().matches("08.*|57P0.|90007|90028|90031|90067|90098");
  }
}
