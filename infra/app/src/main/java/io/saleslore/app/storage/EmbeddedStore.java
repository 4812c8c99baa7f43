package io.saleslore.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.saleslore.app.config.DatabaseUrl;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The embedded database behind the pool, where there is one. */
@Component
class EmbeddedStore {
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
    try {
      execute("shutdown immediately");
    } catch (SQLException _) {
      // It is closed already, or it has no connection left to close it by.
    }
    pool.getHikariPoolMXBean().softEvictConnections();
  }
}
