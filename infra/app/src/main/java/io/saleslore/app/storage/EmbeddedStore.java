package io.saleslore.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.saleslore.app.config.DatabaseUrl;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
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

  /** What is open now; nothing where it stands in memory. */
  Optional<MVStore> file() throws SQLException {
    try (var connection = pool.getConnection()) {
      var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
      var store = session.getDatabase().getStore().getMvStore();
      return Optional.of(store).filter(MVStore::isPersistent);
    }
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
