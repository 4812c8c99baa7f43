package io.saleslore.tools.bench.baseline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of one stored event, to be written again. */
record StoredRow(
    long sequence, String type, String time, String payloadType, byte[] payload, byte[] meta) {
  /** The last events of a private store, the newest first. */
  static List<StoredRow> last(DataSource database, int most) {
    return JdbcClient.create(database)
        .sql(
            "select sequenceNumber, type, timeStamp, payloadType, payload, metaData"
                + " from private_zone.event order by globalIndex desc limit ?")
        .param(most)
        .query((row, _) -> of(row))
        .list();
  }

  private static StoredRow of(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBytes(5),
        row.getBytes(6));
  }
}
