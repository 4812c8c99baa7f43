package io.saleslore.infra.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL of our own, as durable as it comes: fsync and synchronous commits. */
final class PostgresServer implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int databases;

  PostgresServer(Path folder) throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .start();
  }

  /** The settings of a platform on a database that nobody used before. */
  List<String> freshDatabase() {
    var name = "bench_" + ++databases;
    JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
    return List.of(
        "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
        "spring.datasource.username=postgres",
        "spring.datasource.password=postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
