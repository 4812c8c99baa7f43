package io.saleslore.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.app.Migrations;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.fixture.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of a server is copied by pg_dump and restored by pg_restore, where they are. */
class BackupOnPostgresIT {
  private static final String OWNER = "saleslore_owner";

  @TempDir Path folder;
  private static InstalledPostgres server;

  @BeforeAll
  static void there_is_a_server_with_an_owner() throws IOException {
    var programs = InstalledPostgres.programs();
    if (programs.isEmpty()) {
      System.out.println("skipped: pg_dump, since no PostgreSQL of Debian is installed");
    }
    Assumptions.assumeTrue(programs.isPresent());
    server = InstalledPostgres.start(programs.get());
    superuser("create role " + OWNER + " login createrole password '" + OWNER + "'");
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private static void superuser(String statement) {
    server.as("postgres", "postgres", InstalledPostgres.PASSWORD).sql(statement).update();
  }

  private static void migrate(String database) {
    Migrations.run(
        "spring.datasource.url=" + server.url(database),
        "spring.datasource.username=" + OWNER,
        "spring.datasource.password=" + OWNER,
        "logging.level.root=warn");
  }

  private static RunningPlatform start(Path data, String database) {
    return PlatformHost.quiet(
        data,
        "spring.datasource.url=" + server.url(database),
        "spring.datasource.username=" + OWNER,
        "spring.datasource.password=" + OWNER,
        TestIssuer.get().setting());
  }

  private static PostgresTools tools(String database) {
    return new PostgresTools(server.url(database), OWNER, OWNER);
  }

  @Test
  void what_the_owner_copied_is_restored_with_its_rows_and_the_rights_of_the_roles()
      throws Exception {
    superuser("create database first owner " + OWNER);
    superuser("create database second owner " + OWNER);
    migrate("first");
    superuser("alter role saleslore_query password 'query'");
    server
        .as("first", OWNER, OWNER)
        .sql("insert into audit_zone.checkpoint_folder (process) values ('command-1')")
        .update();
    var keys = Files.createDirectories(folder.resolve("keys"));
    Files.writeString(keys.resolve("zones.json"), "keys");
    var target = new BackupFolder(folder.resolve("backup"));
    new Backup(keys, folder.resolve("checkpoints")).make(target, tools("first"));

    tools("second").restore(target);
    new Restore(target).into(folder.resolve("restored"));
    migrate("second");

    assertThat(
            server
                .as("second", OWNER, OWNER)
                .sql("select process from audit_zone.checkpoint_folder")
                .query(String.class)
                .list())
        .containsExactly("command-1");
    var query = server.as("second", "saleslore_query", "query");
    assertThat(query.sql("select count(*) from global_zone.release").query(Long.class).single())
        .isZero();
    assertThatThrownBy(
            () -> query.sql("select count(*) from private_zone.event").query(Long.class).single())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(folder.resolve("restored/keys/zones.json")).hasContent("keys");
    assertThatThrownBy(() -> tools("second").restore(target))
        .hasMessageContaining("in use already");
  }

  @Test
  void heads_that_were_signed_while_the_database_was_copied_are_restored() throws Exception {
    superuser("create database busy owner " + OWNER);
    superuser("create database restored owner " + OWNER);
    var data = folder.resolve("data");
    var target = new BackupFolder(folder.resolve("backup"));
    long signed;
    try (var platform = start(data, "busy")) {
      var meanwhile = SignedMeanwhile.in(platform, new Api(platform.uri(), TestIssuer.tokens()));
      new Backup(data.resolve("keys"), data.resolve("checkpoints"))
          .make(target, meanwhile.before(tools("busy")));
      signed = meanwhile.size();
    }

    var restored = folder.resolve("restored");
    tools("restored").restore(target);
    new Restore(target).into(restored);
    migrate("restored");
    try (var connection = tools("restored").open()) {
      new Restore(target).completeCheckpoints(restored, connection);
    }

    try (var second = start(restored, "restored")) {
      new SignedMeanwhile(second, new Api(second.uri(), TestIssuer.tokens()))
          .assertGoesOnAfter(signed);
    }
  }

  @Test
  void a_copy_that_fails_says_why_and_leaves_nothing() {
    var target = new BackupFolder(folder.resolve("backup"));
    var backup = new Backup(folder.resolve("keys"), folder.resolve("checkpoints"));
    assertThatThrownBy(() -> backup.make(target, tools("nowhere")))
        .hasMessageContaining("pg_dump failed")
        .hasMessageContaining("nowhere")
        .hasMessageNotContaining("password");
    assertThat(folder.toFile().list()).isNullOrEmpty();
  }
}
