package io.saleslore.infra;

import io.saleslore.infra.bench.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real PostgreSQL, fsync on, started once per JVM; {@link #fresh()} makes a database for one test
 * class. Start the platform with {@code RunningPlatform.start(data, 0, postgres.settings(...))} and
 * call it with {@code new Api(platform.uri(), TestIssuer.get())}. For roles in processes of their
 * own there is {@link #withRoles()}.
 */
public final class RealPostgres {
  private static final String SUPERUSER = "postgres";
  private static final String PASSWORD = "superuser";
  private static final String OWNER = "saleslore_owner";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final String name;
  private final String firstSegment;

  private RealPostgres(String name) {
    this.name = name;
    this.firstSegment =
        JdbcClient.create(as(SUPERUSER, SUPERUSER, PASSWORD))
            .sql("select pg_walfile_name(pg_current_wal_lsn())")
            .query(String.class)
            .single();
  }

  /** The one server of this JVM; it stops with it. */
  private static final class Server {
    static final Path FOLDER = folder();
    static final EmbeddedPostgres RUNNING = start();

    private static Path folder() {
      try {
        var folder = Files.createTempDirectory("real-postgres");
        folder.toFile().deleteOnExit();
        return folder.resolve("data");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        var server = PostgresServer.durable(FOLDER).setCleanDataDirectory(true).start();
        askForPasswords(JdbcClient.create(server.getPostgresDatabase()));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** As it comes, the server trusts everybody; a role's password would prove nothing. */
    private static void askForPasswords(JdbcClient superuser) throws IOException {
      superuser.sql("alter role " + SUPERUSER + " password '" + PASSWORD + "'").update();
      Files.writeString(FOLDER.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      superuser.sql("select pg_reload_conf()").query(Boolean.class).single();
    }
  }

  /** A new, empty database on the shared server. */
  public static RealPostgres fresh() {
    var fresh = new RealPostgres("saleslore_" + DATABASES.incrementAndGet());
    JdbcClient.create(as(SUPERUSER, SUPERUSER, PASSWORD))
        .sql("create database " + fresh.name)
        .update();
    return fresh;
  }

  /** A new database as an operator sets it up: migrated by an owner, each role with a password. */
  public static synchronized RealPostgres withRoles() {
    var server = JdbcClient.create(as(SUPERUSER, SUPERUSER, PASSWORD));
    var roles = new RealPostgres("saleslore_" + DATABASES.incrementAndGet());
    if (server
        .sql("select 1 from pg_roles where rolname = ?")
        .param(OWNER)
        .query()
        .listOfRows()
        .isEmpty()) {
      server.sql("create role " + OWNER + " login createrole password '" + OWNER + "'").update();
    }
    server.sql("create database " + roles.name + " owner " + OWNER).update();
    Migrations.run(
        "spring.datasource.url=" + roles.url(),
        "spring.datasource.username=" + OWNER,
        "spring.datasource.password=" + OWNER);
    for (var role : Role.values()) {
      server.sql("alter role " + user(role) + " password '" + user(role) + "'").update();
    }
    return roles;
  }

  /** Where it is reached over JDBC. */
  public String url() {
    return url(name);
  }

  /** Its superuser, who may read and change everything behind the platform's back. */
  public JdbcClient superuser() {
    return JdbcClient.create(as(SUPERUSER, PASSWORD));
  }

  /** Connections of one role; each call of {@code getConnection} opens a new one. */
  public DataSource as(String role, String password) {
    return as(name, role, password);
  }

  /** The server's files, write-ahead log included; {@code checkpoint} brings them up to date. */
  public Path dataFolder() {
    return Server.FOLDER;
  }

  /**
   * The folder of this database, and whatever of the write-ahead log was written or set aside since
   * it was made; {@code checkpoint} brings them up to date.
   */
  public Stream<Path> written() {
    var oid =
        superuser()
            .sql("select oid from pg_database where datname = current_database()")
            .query(Long.class)
            .single();
    try (var segments = Files.list(Server.FOLDER.resolve("pg_wal"))) {
      var log =
          segments
              .filter(Files::isRegularFile)
              .filter(each -> each.getFileName().toString().compareTo(firstSegment) >= 0)
              .toList();
      return Stream.concat(
          Stream.of(Server.FOLDER.resolve("base").resolve(oid.toString())), log.stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings of a platform that runs on it as its superuser with tokens of {@link TestIssuer}. */
  public String[] settings(String... further) {
    return settings(
        further,
        "spring.datasource.url=" + url(),
        "spring.datasource.username=" + SUPERUSER,
        "spring.datasource.password=" + PASSWORD,
        TestIssuer.get().setting());
  }

  /** Settings of a process with this role alone, with its own credentials. */
  public String[] settings(Role role, String... further) {
    return settings(
        further,
        "spring.profiles.active=" + role,
        "spring.datasource.url=" + url(),
        "spring.datasource.password=" + user(role),
        TestIssuer.get().setting());
  }

  /** What a test says replaces what is usual. */
  private static String[] settings(String[] further, String... usual) {
    var all = new LinkedHashMap<String, String>();
    Stream.concat(Stream.of(usual), Stream.of(further))
        .forEach(each -> all.put(each.substring(0, each.indexOf('=')), each));
    return all.values().toArray(String[]::new);
  }

  /** Connections with a role's own credentials. */
  public DataSource as(Role role) {
    return as(user(role), user(role));
  }

  /** The role's name in the database; in tests its password too. */
  static String user(Role role) {
    return "saleslore_" + role;
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + database;
  }

  private static DataSource as(String database, String role, String password) {
    return new DriverManagerDataSource(url(database), role, password);
  }
}
