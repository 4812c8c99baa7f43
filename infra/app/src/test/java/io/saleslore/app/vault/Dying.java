package io.saleslore.app.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database as a process sees it that is killed after so many executions and commits: nothing that
 * it asks for after that reaches the database.
 */
final class Dying extends AbstractDataSource {
  private final DataSource database;
  private int left;
  private boolean dead;

  Dying(DataSource database, int steps) {
    this.database = database;
    this.left = steps;
  }

  boolean isDead() {
    return dead;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (Connection) dying(database.getConnection(), Connection.class);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private Object dying(Object real, Class<?> type) {
    return Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {type},
        (_, method, arguments) -> {
          var name = method.getName();
          if (name.startsWith("execute") || name.equals("commit")) {
            step();
          }
          try {
            var answer = method.invoke(real, arguments);
            return switch (answer) {
              case PreparedStatement statement -> dying(statement, PreparedStatement.class);
              case Statement statement -> dying(statement, Statement.class);
              case null, default -> answer;
            };
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private void step() throws SQLException {
    dead = dead || left-- == 0;
    if (dead) {
      throw new SQLException("killed");
    }
  }
}
