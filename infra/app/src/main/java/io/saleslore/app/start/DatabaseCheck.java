package io.saleslore.app.start;

import io.saleslore.app.config.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Opens the database once, so that whatever is wrong with it is said before all else. */
final class DatabaseCheck implements AutoCloseable {
  /** A busy server takes its time; one that refuses says so at once. */
  private static final String SECONDS = "30";

  private static final int OLDEST = 15;
  private @Nullable Connection open;

  void check(Environment settings, DatabaseUrl url) {
    boolean isServer = !url.isEmbedded();
    try {
      open = DriverManager.getConnection(url.value(), credentials(settings, isServer));
      if (isServer) {
        checkVersion(open);
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  private static Properties credentials(Environment settings, boolean isServer) {
    var credentials = new Properties();
    credentials.setProperty("user", settings.getProperty("spring.datasource.username", ""));
    credentials.setProperty("password", settings.getProperty("spring.datasource.password", ""));
    if (isServer) {
      credentials.setProperty("loginTimeout", SECONDS);
    }
    return credentials;
  }

  private static void checkVersion(Connection server) throws SQLException {
    int version = server.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw StartRefused.found(
          "this PostgreSQL is of version %d: none older than %d is taken"
              .formatted(version, OLDEST));
    }
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (SQLException _) {
        // The platform has connections of its own by now.
      }
      open = null;
    }
  }
}
