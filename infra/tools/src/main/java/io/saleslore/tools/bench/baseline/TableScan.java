package io.saleslore.tools.bench.baseline;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Reads a table to its end by its primary key, in large pages: one statement over all rows makes H2
 * put its result aside first.
 *
 * @param sql a page after a position, which is its only parameter and its first column
 */
record TableScan(DataSource database, String sql) {
  /** What is done with a row. */
  interface RowReader {
    void read(ResultSet row) throws SQLException, IOException;
  }

  /** Reads all rows after a position, and gives their number. */
  long after(long position, RowReader reader) throws SQLException, IOException {
    try (var connection = database.getConnection();
        var page = connection.prepareStatement(sql)) {
      long rows = 0;
      long read = 1;
      for (long at = position; read > 0; rows += read) {
        read = 0;
        page.setLong(1, at);
        try (var row = page.executeQuery()) {
          while (row.next()) {
            read++;
            at = row.getLong(1);
            reader.read(row);
          }
        }
      }
      return rows;
    }
  }
}
