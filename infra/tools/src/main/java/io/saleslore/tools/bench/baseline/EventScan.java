package io.saleslore.tools.bench.baseline;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A raw scan of the private history that gets every column and does nothing with it. */
public final class EventScan {
  private static final String PAGE =
      "select globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
          + " payloadType, payloadRevision, payload, metaData from private_zone.event"
          + " where globalIndex > ? order by globalIndex limit 10000";

  private final TableScan scan;

  /** Of the events in this database. */
  public EventScan(DataSource database) {
    this.scan = new TableScan(database, PAGE);
  }

  /** Reads all, and gives their number. */
  public long run() throws SQLException, IOException {
    return scan.after(0, EventScan::readAll);
  }

  private static void readAll(ResultSet row) throws SQLException {
    for (int column = 2; column <= 8; column++) {
      row.getString(column);
    }
    row.getBytes(9);
    row.getBytes(10);
  }
}
