package io.saleslore.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.story.StoryFacts;
import io.saleslore.app.Migrations;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.story.Stories;
import io.saleslore.query.ReleaseFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each role's credentials open, asked of PostgreSQL itself, and that it is enough to start.
 */
class DatabaseRolesIT {
  private static final String ANY_RELEASE = "select count(*) from global_zone.release";

  @TempDir Path folder;
  private static RealPostgres postgres;

  @BeforeAll
  static void as_an_operator_sets_it_up() {
    postgres = RealPostgres.withRoles();
  }

  /** Which edition is served is the one thing in the global zone that changes. */
  private static final String LIVE_EDITION = "global_zone.live_edition";

  @Test
  void a_process_with_the_query_role_alone_answers_without_any_key() throws Exception {
    var key = folder.resolve("keys").resolve("receipts");
    try (var process = OwnProcess.start(folder, postgres.settings(Role.QUERY))) {
      var api = process.api();
      var bob = api.marketer("bob-456");
      Api.await(() -> api.get("/api/v1/objection-patterns", bob).status() == 200);
      assertThat(api.get("/api/v1/market-trends", bob).status()).isEqualTo(200);
      var advice =
          api.post(
              "/api/v1/strategies/suggestions",
              Map.of("text", "That seems expensive for our budget"),
              bob);
      assertThat(Api.expect(200, advice).body().path("notEnoughEvidence").asBoolean()).isTrue();
      assertThat(api.get("/api/v1/staff/bob-456/customers", bob).status()).isEqualTo(404);
      assertThat(api.get("/api/v1/gate", api.role("DATA_TEAM")).status()).isEqualTo(404);
      assertThat(signedInAs()).contains("saleslore_query").hasSize(1);
    }
    assertThat(keyFiles()).as("it signs its receipts, and that is all").contains(key);
    assertThat(keyFiles()).allMatch(file -> file.getFileName().toString().startsWith("receipts"));
  }

  @Test
  void the_query_role_is_denied_everything_private() {
    var query = new Denied(postgres, Role.QUERY);
    var tables = Denied.tables(postgres, "private_zone", "anonymizer_zone", "migrations");
    assertThat(tables)
        .contains("private_zone.event", "private_zone.data_key", "anonymizer_zone.held_fact")
        .allSatisfy(query::everything);
    assertThat(Denied.tables(postgres, "global_zone")).isNotEmpty().allSatisfy(query::writing);
    assertThat(Denied.tables(postgres, "operations"))
        .isNotEmpty()
        .allSatisfy(query::reading)
        .allSatisfy(query::changing);
    assertThat(
            Denied.sequences(
                postgres, "private_zone", "anonymizer_zone", "global_zone", "operations"))
        .hasSizeGreaterThan(3)
        .allSatisfy(sequence -> query.statement("select nextval('" + sequence + "')"))
        .allSatisfy(sequence -> query.statement("select setval('" + sequence + "', 1)"))
        .allSatisfy(sequence -> query.statement("select last_value from " + sequence));
    query.statement("create table public.copy (x integer)");
    query.statement("create schema another");
    query.statement("set role saleslore_command");
    query.allows(ANY_RELEASE);
    query.allows("create table query_zone.position (x integer)");
    query.allows(entry());
  }

  @Test
  void the_command_role_is_denied_what_the_anonymizer_keeps_and_never_changes_history() {
    var command = new Denied(postgres, Role.COMMAND);
    assertThat(Denied.tables(postgres, "anonymizer_zone", "query_zone", "migrations"))
        .isNotEmpty()
        .allSatisfy(command::everything);
    assertThat(Denied.tables(postgres, "global_zone")).isNotEmpty().allSatisfy(command::writing);
    assertThat(Denied.tables(postgres, "operations")).isNotEmpty().allSatisfy(command::changing);
    command.changing("private_zone.event");
    command.allows("select count(*) from private_zone.event");
    command.allows(entry());
  }

  @Test
  void the_anonymizer_reads_private_zones_and_changes_nothing_in_them() {
    var anonymizer = new Denied(postgres, Role.ANONYMIZER);
    assertThat(Denied.tables(postgres, "private_zone"))
        .isNotEmpty()
        .allSatisfy(table -> anonymizer.allows("select count(*) from " + table))
        .allSatisfy(anonymizer::writing);
    assertThat(Denied.tables(postgres, "query_zone", "migrations"))
        .allSatisfy(anonymizer::everything);
    assertThat(Denied.tables(postgres, "global_zone"))
        .filteredOn(table -> !table.equals(LIVE_EDITION))
        .isNotEmpty()
        .allSatisfy(anonymizer::changing);
    anonymizer.allows("update " + LIVE_EDITION + " set edition = edition");
    assertThat(Denied.tables(postgres, "operations"))
        .isNotEmpty()
        .allSatisfy(anonymizer::changing)
        .allSatisfy(anonymizer::reading);
    anonymizer.allows("delete from anonymizer_zone.held_fact");
    anonymizer.allows(entry());
  }

  @Test
  void migrating_again_changes_nothing_for_anybody() {
    var before = grants();
    Migrations.run(
        "spring.datasource.url=" + postgres.url(),
        "spring.datasource.username=saleslore_owner",
        "spring.datasource.password=saleslore_owner");
    assertThat(grants()).isNotEmpty().isEqualTo(before);
  }

  @Test
  void a_role_has_the_beans_of_its_role_only() {
    try (var query = RunningPlatform.start(folder, 0, postgres.settings(Role.QUERY))) {
      assertThat(query.part(ReleaseFeed.class)).isNotNull();
      for (var priv :
          List.of(
              Vault.class,
              Stories.class,
              EventStore.class,
              EventStorageEngine.class,
              TokenStore.class,
              StoryFacts.class,
              GatePolicy.class)) {
        assertThatThrownBy(() -> query.part(priv))
            .as(priv.getName())
            .isInstanceOf(NoSuchBeanDefinitionException.class);
      }
    }
  }

  @Test
  void the_query_role_does_not_start_with_more_than_it_needs() {
    for (var role : List.of(Role.COMMAND, Role.ANONYMIZER)) {
      refuses(
          "give it its own",
          postgres.settings(
              Role.QUERY,
              "spring.datasource.username=" + RealPostgres.user(role),
              "spring.datasource.password=" + RealPostgres.user(role)));
    }
    refuses("needs no key", postgres.settings(Role.QUERY, "saleslore.kek=" + "A".repeat(43) + "="));
    refuses(
        "needs no key",
        postgres.settings(Role.QUERY, "saleslore.gate.secret=" + "A".repeat(43) + "="));
    refuses("share a PostgreSQL", "spring.profiles.active=query");
    refuses(
        "prints private values",
        postgres.settings(
            Role.QUERY, "spring.datasource.url=" + postgres.url() + "?logServerErrorDetail=true"));
  }

  @Test
  void what_postgres_refuses_is_told_without_the_rows_values() {
    try (var platform = RunningPlatform.start(folder, 0, postgres.settings(Role.QUERY))) {
      var jdbc = platform.part(JdbcClient.class);
      jdbc.sql("create table query_zone.once (word varchar(20) primary key)").update();
      jdbc.sql("insert into query_zone.once values ('Acme Works')").update();
      assertThatThrownBy(
              () -> jdbc.sql("insert into query_zone.once values ('Acme Works')").update())
          .rootCause()
          .hasMessageContaining("once_pkey")
          .hasMessageNotContaining("Acme");
      jdbc.sql("drop table query_zone.once").update();
    }
  }

  private void refuses(String why, String... settings) {
    assertThatThrownBy(() -> RunningPlatform.start(folder, 0, settings).close())
        .extracting(NestedExceptionUtils::getMostSpecificCause)
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .hasMessageContaining(why);
  }

  private static String entry() {
    return """
    insert into operations.entry (eventIdentifier, aggregateIdentifier, sequenceNumber, type,
      timeStamp, payloadType, payload)
    values ('1', '1', 0, 'Operation', '', '', '\\x00')
    """;
  }

  private static List<String> grants() {
    return postgres
        .superuser()
        .sql(
            "select grantee || ' ' || privilege_type || ' ' || table_schema || '.' || table_name"
                + " from information_schema.role_table_grants where grantee like 'saleslore_%'"
                + " and grantee <> 'saleslore_owner' order by 1")
        .query(String.class)
        .list();
  }

  private static List<String> signedInAs() {
    return postgres
        .superuser()
        .sql(
            "select distinct usename from pg_stat_activity"
                + " where datname = current_database() and usename <> 'postgres'")
        .query(String.class)
        .list();
  }

  private List<Path> keyFiles() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
