package io.saleslore.tools.bench.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL of our own, as durable as it comes: fsync and synchronous commits. */
final class PostgresServer implements AutoCloseable {
  private static final Map<String, String> DURABLE =
      new TreeMap<>(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
  private static final Map<String, String> MEMORY =
      new TreeMap<>(Map.of("shared_buffers", "256MB", "max_wal_size", "2GB"));

  private final EmbeddedPostgres server;
  private int databases;

  PostgresServer(Path folder) throws IOException {
    ((Logger) LoggerFactory.getLogger("io.zonky.test")).setLevel(Level.ERROR);
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setServerConfig("listen_addresses", "127.0.0.1");
    Stream.of(DURABLE, MEMORY).forEach(each -> each.forEach(builder::setServerConfig));
    server = builder.start();
  }

  /** How it is set, for readers of the figures. */
  static List<String> settings() {
    return Stream.of(DURABLE, MEMORY)
        .flatMap(each -> each.entrySet().stream())
        .map(each -> each.getKey() + "=" + each.getValue())
        .toList();
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
