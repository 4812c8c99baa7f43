package io.saleslore.app.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of the PostgreSQL that Debian has installed, with its own pg_dump beside it. */
final class InstalledPostgres implements AutoCloseable {
  static final String PASSWORD = "superuser";
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;

  private InstalledPostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Where its programs are, all that are needed; the newest. */
  static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (var all = Files.list(VERSIONS)) {
      return all.map(each -> each.resolve("bin"))
          .filter(
              each ->
                  Stream.of("initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore")
                      .allMatch(program -> Files.isExecutable(each.resolve(program))))
          .sorted()
          .reduce((_, newest) -> newest);
    }
  }

  static InstalledPostgres start(Path programs) throws IOException {
    var folder = Files.createTempDirectory(Path.of("/tmp"), "installed-postgres");
    var server = new InstalledPostgres(programs, folder, freePort());
    var password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    var data = folder.resolve("data").toString();
    server.runProgram(
        "initdb", "-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile=" + password);
    server.runProgram(
        "pg_ctl",
        "-D",
        data,
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s"
            .formatted(server.port, folder),
        "start");
    return server;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  JdbcClient as(String database, String user, String password) {
    return JdbcClient.create(new DriverManagerDataSource(url(database), user, password));
  }

  @Override
  public void close() throws IOException {
    runProgram("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
    run(List.of("rm", "-r", folder.toString()));
  }

  /** The server refuses to run as root. */
  private void runProgram(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    var said = Files.createTempFile("installed-postgres", ".out");
    var process =
        new ProcessBuilder(command)
            .directory(Path.of("/tmp").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + Files.readString(said, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(said);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
