package io.saleslore.app.start;

import java.sql.SQLException;

/** What a database's refusal means to an operator. */
final class DatabaseFailure {
  private static final int H2_IN_USE = 90020;
  private static final int H2_CORRUPT = 90030;

  private DatabaseFailure() {}

  static StartRefused corrupt() {
    return StartRefused.found(
        "the embedded store (private.mv.db) is damaged: restore the data folder from a backup");
  }

  static StartRefused of(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case H2_IN_USE ->
          StartRefused.found(
              "the data folder is in use by another process: stop that, or name another with"
                  + " --data");
      case H2_CORRUPT -> corrupt();
      default -> PostgresFailure.of(failure);
    };
  }
}
