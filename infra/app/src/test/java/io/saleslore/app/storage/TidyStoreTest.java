package io.saleslore.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyStoreTest {
  private static final int COMMITS = 1_500;
  private static final long CONTENT = 1_000_000;
  @TempDir Path data;

  @Test
  void a_store_of_a_megabyte_takes_only_a_few_after_many_commits() throws Exception {
    commit(true);
    assertThat(size()).isLessThan(6 * CONTENT);
  }

  @Test
  void without_being_tidied_it_would_take_many() throws Exception {
    commit(false);
    assertThat(size()).isGreaterThan(12 * CONTENT);
  }

  @Test
  void what_was_committed_is_there_though_it_was_never_closed() throws Exception {
    commit(true);
    try (var connection = open();
        var rows = connection.createStatement().executeQuery("select count(*) from e")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(COMMITS);
    }
  }

  /** Each row in a commit of its own. */
  private void commit(boolean isTidied) throws SQLException, InterruptedException {
    try (var connection = open()) {
      connection.createStatement().execute("create table e(id uuid primary key, text char(400))");
      var tidy = new TidyStore(fileOf(connection));
      for (int row = 1; row <= COMMITS; row++) {
        connection.createStatement().execute("insert into e values(random_uuid(), 'a')");
        if (isTidied && row % 100 == 0) {
          Thread.sleep(20);
          tidy.look();
        }
      }
      if (isTidied) {
        Thread.sleep(600);
        tidy.look();
        tidy.look();
      }
      giveUp(connection);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("e") + ";WRITE_DELAY=0");
  }

  private static void giveUp(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException _) {
      // It says that it is closed.
    }
  }

  private static MVStore fileOf(Connection connection) throws SQLException {
    var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }

  private long size() throws IOException {
    return Files.size(data.resolve("e.mv.db"));
  }
}
