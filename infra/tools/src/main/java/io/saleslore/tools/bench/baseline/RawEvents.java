package io.saleslore.tools.bench.baseline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The raw way: the bytes of stored events, written again to a table of the same shape. */
public final class RawEvents {
  private static final int BATCH = 500;

  private final DataSource database;
  private final List<StoredRow> rows;

  /**
   * Reads the last events of a private store that the platform has just written.
   *
   * @param most how many are kept to be written again
   */
  public RawEvents(DataSource database, int most) {
    this.database = database;
    RawEventTable.create(database);
    this.rows = StoredRow.last(database, most);
  }

  /** How many are written at once by {@link #insertAll}. */
  public int count() {
    return rows.size();
  }

  /** Writes one row with its commit, on a connection of its own. */
  public void insertOne(long number) throws SQLException {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(RawEventTable.INSERT)) {
      var row = rows.get((int) (number % rows.size()));
      RawEventTable.bind(insert, row, UUID.randomUUID().toString(), row.sequence());
      insert.executeUpdate();
    }
  }

  /** Writes all rows in batches of 500, a commit each. */
  public void insertAll() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var stream = UUID.randomUUID().toString();
      for (int from = 0; from < rows.size(); from += BATCH) {
        insert(connection, stream, from, Math.min(rows.size(), from + BATCH));
      }
      connection.setAutoCommit(true);
    }
  }

  private void insert(Connection connection, String stream, int from, int to) throws SQLException {
    try (var insert = connection.prepareStatement(RawEventTable.INSERT)) {
      for (int i = from; i < to; i++) {
        RawEventTable.bind(insert, rows.get(i), stream, i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }
}
