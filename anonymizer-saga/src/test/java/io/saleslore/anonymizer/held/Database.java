package io.saleslore.anonymizer.held;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh database with the tables of the real script. */
public record Database(JdbcTemplate jdbc, TransactionTemplate transaction) {
  private static final Path SCRIPTS = Path.of("../infra/app/src/main/resources/db");

  /** The one PostgreSQL of this JVM; it stops with it. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An empty one in memory, gone with the process. */
  public static Database fresh() {
    return on(
        new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000"));
  }

  /** An empty one on a real PostgreSQL. */
  public static Database onPostgres() {
    var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("create database " + name);
    return on(Server.RUNNING.getDatabase("postgres", name));
  }

  private static Database on(DataSource source) {
    new ResourceDatabasePopulator(new ByteArrayResource(tables())).execute(source);
    var manager = new DataSourceTransactionManager(source);
    return new Database(new JdbcTemplate(source), new TransactionTemplate(manager));
  }

  private static byte[] tables() {
    try {
      return Files.readString(SCRIPTS.resolve("common/V2__anonymizer_zone.sql"))
          .replace("${event-columns}", Files.readString(SCRIPTS.resolve("event-columns.sql")))
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
