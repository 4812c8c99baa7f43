package io.saleslore.tools.bench.baseline;

import io.saleslore.app.store.ReleaseJson;
import io.saleslore.tools.bench.timing.Blackhole;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A raw scan of releases that decodes them and does nothing else with them. */
public final class ReleaseScan {
  private static final String PAGE =
      "select globalIndex, payload from global_zone.release"
          + " where globalIndex > ? order by globalIndex limit 10000";

  private final TableScan scan;
  private final long from;

  /** Of the releases in this database after a position. */
  public ReleaseScan(DataSource database, long from) {
    this.scan = new TableScan(database, PAGE);
    this.from = from;
  }

  /** Reads and decodes all, and gives their number. */
  public long run() throws SQLException, IOException {
    var json = new ReleaseJson();
    return scan.after(from, row -> Blackhole.take(json.read(row.getBytes(2))));
  }
}
