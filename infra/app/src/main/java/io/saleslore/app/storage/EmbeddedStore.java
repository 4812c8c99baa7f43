package io.saleslore.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.saleslore.app.config.DatabaseUrl;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The embedded database behind the pool, where there is one. When the platform stops, its file
 * becomes as small as its content.
 */
@Component
class EmbeddedStore implements DisposableBean {
  private final HikariDataSource pool;

  EmbeddedStore(DataSource database) throws SQLException {
    this.pool = database.unwrap(HikariDataSource.class);
  }

  boolean isUsed() {
    return new DatabaseUrl(pool.getJdbcUrl()).isEmbedded();
  }

  void execute(String sql) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The next use opens it again, as it was after the last commit. */
  void giveUp() {
    shutDown("immediately");
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void destroy() {
    if (isUsed()) {
      shutDown("compact");
    }
  }

  private void shutDown(String how) {
    try {
      execute("shutdown " + how);
    } catch (SQLException _) {
      // It says itself that it is closed now; or it was before, with no connection left to close
      // by.
    }
  }
}
