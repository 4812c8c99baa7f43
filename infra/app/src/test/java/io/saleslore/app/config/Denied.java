package io.saleslore.app.config;

import io.saleslore.app.fixture.RealPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;

/** What PostgreSQL itself refuses to a role, whatever the application does. */
record Denied(RealPostgres postgres, Role role) {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** Reading and every kind of writing. */
  void everything(String table) {
    reading(table);
    writing(table);
  }

  void reading(String table) {
    statement("select 1 from " + table);
  }

  void writing(String table) {
    statement("insert into " + table + " default values");
    changing(table);
  }

  void changing(String table) {
    statement("update " + table + " set " + column(table) + " = null");
    statement("delete from " + table);
    statement("truncate " + table);
    statement("lock table " + table + " in access exclusive mode");
    statement("drop table " + table);
    statement("create trigger spy before insert on " + table + " execute function now()");
  }

  void statement(String sql) {
    Assertions.assertThat(stateOf(sql)).as("%s: %s", role, sql).isEqualTo(INSUFFICIENT_PRIVILEGE);
  }

  void allows(String sql) {
    Assertions.assertThat(stateOf(sql)).as("%s: %s", role, sql).isEqualTo("00000");
  }

  static List<String> tables(RealPostgres postgres, String... schemas) {
    return names(postgres, "BASE TABLE", schemas);
  }

  static List<String> sequences(RealPostgres postgres, String... schemas) {
    return postgres
        .superuser()
        .sql("select schemaname || '.' || sequencename from pg_sequences where schemaname in (:in)")
        .param("in", List.of(schemas))
        .query(String.class)
        .list();
  }

  private static List<String> names(RealPostgres postgres, String type, String... schemas) {
    return postgres
        .superuser()
        .sql(
            "select table_schema || '.' || table_name from information_schema.tables"
                + " where table_type = :type and table_schema in (:in) order by 1")
        .param("type", type)
        .param("in", List.of(schemas))
        .query(String.class)
        .list();
  }

  private String column(String table) {
    return postgres
        .superuser()
        .sql(
            "select column_name from information_schema.columns"
                + " where table_schema || '.' || table_name = ? and is_identity = 'NO' limit 1")
        .param(table)
        .query(String.class)
        .single();
  }

  private String stateOf(String sql) {
    DataSource database = postgres.as(role);
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.rollback();
      return "00000";
    } catch (SQLException refused) {
      return Stream.of(refused.getSQLState()).findFirst().orElse("none");
    }
  }
}
