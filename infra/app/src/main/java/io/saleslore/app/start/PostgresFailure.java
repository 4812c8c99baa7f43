package io.saleslore.app.start;

import java.sql.SQLException;

/** What PostgreSQL's refusal means to an operator, by its SQLSTATE. */
final class PostgresFailure {
  private PostgresFailure() {}

  static StartRefused of(SQLException failure) {
    return switch (String.valueOf(failure.getSQLState())) {
      case "28P01", "28000" ->
          StartRefused.input(
              "the database refuses this user or password: set spring.datasource.username and"
                  + " SPRING_DATASOURCE_PASSWORD (alter role … password '…')");
      case "3D000" ->
          StartRefused.input("there is no such database: make it, or set spring.datasource.url");
      case "42P01", "3F000" ->
          StartRefused.found("the database has no schema yet: run infra/lore migrate as its owner");
      case "42501" ->
          StartRefused.found(
              "the database role lacks a right: run infra/lore migrate as the database's owner");
      case "08001", "08004", "08006" ->
          StartRefused.found(
              "the database cannot be reached (%s): start it, or set spring.datasource.url"
                  .formatted(firstLine(failure)));
      default -> StartRefused.found("the database does not open: " + firstLine(failure));
    };
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
