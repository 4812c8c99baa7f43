package io.saleslore.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.saleslore.app.config.DatabaseUrl;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The embedded store gives up for good once a write has failed. It is then closed without writing,
 * so that the next connection opens it as it was after the last commit.
 */
@Component
class BrokenStore {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenStore.class);
  private final HikariDataSource pool;

  BrokenStore(DataSource database) throws SQLException {
    this.pool = database.unwrap(HikariDataSource.class);
  }

  @Scheduled(fixedDelayString = "${saleslore.watch.every}")
  void reopenIfBroken() {
    if (new DatabaseUrl(pool.getJdbcUrl()).isEmbedded() && isBroken()) {
      LOG.error("the embedded store could not write; it is opened again");
      try {
        execute("shutdown immediately");
      } catch (SQLException _) {
        // It is closed already, or it has no connection left to close it by.
      }
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  private boolean isBroken() {
    try {
      execute("checkpoint");
      return false;
    } catch (SQLException e) {
      return isOfStore(e);
    }
  }

  /** Not so when only the pool has no connection to give. */
  private static boolean isOfStore(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException) {
        return true;
      }
    }
    return failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
