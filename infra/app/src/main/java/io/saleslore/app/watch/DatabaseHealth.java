package io.saleslore.app.watch;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Down when the database takes no connection; past the pool, whose connections may all be busy. */
@Component("database")
final class DatabaseHealth implements HealthIndicator {
  private static final int SECONDS = 1;
  private final TimedCheck check;

  DatabaseHealth(JdbcConnectionDetails database) {
    this.check = new TimedCheck(() -> isAnswering(database));
  }

  @Override
  public Health health() {
    return check.health();
  }

  private static boolean isAnswering(JdbcConnectionDetails database) throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
      if (!connection.isValid(SECONDS)) {
        throw new SQLException("it does not answer");
      }
      return true;
    }
  }
}
