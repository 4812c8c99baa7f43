package io.saleslore.app.cli;

import io.saleslore.app.backup.PostgresTools;
import io.saleslore.app.config.DatabaseUrl;
import io.saleslore.app.start.StorePassword;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the platform's database, keys and checkpoints stand. */
final class StoreOptions {
  @Option(names = "--data", description = "Folder of the stores and keys (${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--checkpoints",
      description = "Folder of the signed heads, where it is not below that of the data.")
  private @Nullable Path checkpoints;

  @Option(
      names = "--database",
      defaultValue = "${env:SPRING_DATASOURCE_URL:-jdbc:h2:}",
      description = "JDBC URL of a PostgreSQL; else the embedded store (SPRING_DATASOURCE_URL).")
  private String url;

  @Option(
      names = "--user",
      defaultValue = "${env:SPRING_DATASOURCE_USERNAME:-saleslore_owner}",
      description = "Its owner; the password stands in SPRING_DATASOURCE_PASSWORD.")
  private String user;

  Path data() {
    return data;
  }

  Path checkpoints() {
    return Objects.requireNonNullElse(checkpoints, data.resolve("checkpoints"));
  }

  boolean isEmbedded() {
    return new DatabaseUrl(url).isEmbedded();
  }

  /** What says so to the platform, which knows the password itself. */
  String[] settings() {
    return new String[] {"spring.datasource.url=" + url, "spring.datasource.username=" + user};
  }

  PostgresTools server() {
    return new PostgresTools(url, user, password());
  }

  /** A connection to the database, which must not be open elsewhere if it is embedded. */
  Connection open() throws SQLException {
    if (!isEmbedded()) {
      return server().open();
    }
    var file = data.toAbsolutePath().resolve("private");
    return DriverManager.getConnection(
        "jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "saleslore", StorePassword.of(data, password()));
  }

  private static String password() {
    return Objects.requireNonNullElse(System.getenv("SPRING_DATASOURCE_PASSWORD"), "");
  }
}
