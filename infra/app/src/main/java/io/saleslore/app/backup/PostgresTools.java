package io.saleslore.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Copies and restores a PostgreSQL by its own programs.
 *
 * @param url its JDBC URL
 * @param user the owner of the database
 */
public record PostgresTools(String url, String user, String password) implements DatabaseCopy {
  private static final String JDBC = "jdbc:";
  private static final Pattern TLS = Pattern.compile("(?<=[?&])(sslmode|sslrootcert)=[^&]*");

  @Override
  public void writeTo(BackupFolder backup) throws IOException {
    run("pg_dump", "--format=custom", "--file=" + backup.dump(), "--dbname=" + database());
  }

  /**
   * Restores into an empty database; the rights of the roles come with its next migration.
   *
   * @throws IllegalArgumentException if the database is not empty
   */
  public void restore(BackupFolder backup) throws IOException, SQLException {
    refuseIfUsed();
    run(
        "pg_restore",
        "--exit-on-error",
        "--single-transaction",
        "--no-owner",
        "--no-privileges",
        "--dbname=" + database(),
        backup.dump().toString());
  }

  /** A connection to the database. */
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private void refuseIfUsed() throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement()) {
      var zone = "select 1 from pg_namespace where nspname in ('private_zone', 'migrations')";
      if (statement.executeQuery(zone).next()) {
        throw new IllegalArgumentException("the database is in use already: make an empty one");
      }
    }
  }

  /** What the programs know of the driver's parameters: how the server has to prove itself. */
  String database() {
    var place = url.substring(JDBC.length()).split("[?]")[0];
    var proof = TLS.matcher(url).results().map(MatchResult::group).collect(Collectors.joining("&"));
    return proof.isEmpty() ? place : place + "?" + proof;
  }

  private void run(String program, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(find(program), "--username=" + user, "--no-password"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", password);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (exit(process) != 0) {
      throw new IllegalStateException(program + " failed: " + said);
    }
  }

  private static int exit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Debian keeps those of each version in a folder of its own, off the path. */
  private static String find(String program) throws IOException {
    var versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return program;
    }
    try (var all = Files.list(versions)) {
      return all.map(each -> each.resolve("bin").resolve(program))
          .filter(Files::isExecutable)
          .sorted()
          .reduce((_, newest) -> newest)
          .map(Path::toString)
          .orElse(program);
    }
  }

  @Override
  public String toString() {
    return "[PostgreSQL of " + user + "]";
  }
}
