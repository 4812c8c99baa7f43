package io.saleslore.tools.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.store.LiveEdition;
import io.saleslore.app.store.ReleaseJson;
import io.saleslore.app.store.StoredJson;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.background.Await;
import io.saleslore.query.projection.ReadModelStatuses;
import io.saleslore.query.readmodel.ReadModelRegistry;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.RebuildControl;
import io.saleslore.query.rebuild.Rebuilds;
import io.saleslore.tools.simulate.RandomReleases;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An edition with any number of releases on a platform that is measured, and its read models. */
final class LabEdition {
  private static final String WHO = "bench";
  private static final int SHAPES = 20_000;
  private static final int CHUNK = 20_000;
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final String SCAN =
      "select globalIndex, payload from global_zone.release"
          + " where globalIndex > ? order by globalIndex limit 10000";

  private final RunningPlatform platform;
  private final DataSource database;
  private final int number;
  private final int releases;
  private long from;

  private LabEdition(RunningPlatform platform, int number, int releases) {
    this.platform = platform;
    this.database = platform.part(DataSource.class);
    this.number = number;
    this.releases = releases;
  }

  /**
   * Random releases over every kind and code, put into the store by the database itself under names
   * that rise with time as real ones do; back when the audit's tree has taken them.
   */
  static LabEdition stored(Lab lab, RunningPlatform platform, int number, int releases)
      throws JsonProcessingException, InterruptedException {
    var edition = new LabEdition(platform, number, releases);
    edition.store(lab.store().equals(Lab.H2));
    edition.untilTheTreeHasIt();
    return edition;
  }

  private void store(boolean isH2) throws JsonProcessingException {
    var jdbc = new JdbcTemplate(database);
    shapes(jdbc);
    from = last(jdbc);
    var insert =
        """
        insert into global_zone.release (eventIdentifier, aggregateIdentifier, sequenceNumber,
          type, timeStamp, payloadType, payload, metaData)
        select %1$s, '%2$s', n, 'Edition', '%3$s', '%4$s', %5$s, %6$s
        from %7$s join bench.shape on id = mod(n, %8$d) order by n
        """;
    for (int first = 0; first < releases; first += CHUNK) {
      int last = Math.min(releases, first + CHUNK) - 1;
      jdbc.update(
          insert.formatted(
              "lpad('%d', 8, '0') || '-0000-7000-8000-' || lpad(cast(n as varchar), 12, '0')"
                  .formatted(number),
              PatternReleased.stream(number),
              Instant.now(),
              PatternReleased.class.getName(),
              bytes(isH2, "head || n || tail"),
              bytes(isH2, "'{}'"),
              (isH2 ? "(select x as n from system_range(%d, %d)) s" : "generate_series(%d, %d) n")
                  .formatted(first, last),
              SHAPES));
    }
    if (!isH2) {
      jdbc.execute("vacuum analyze global_zone.release");
    }
  }

  /** What an edition brings at once also goes into the audit's tree, which takes processor time. */
  private void untilTheTreeHasIt() throws InterruptedException {
    while (platform.part(SignedTrees.class).statuses().stream()
        .anyMatch(each -> each.notTaken() > 0)) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  private static String bytes(boolean isH2, String text) {
    return isH2 ? "stringtoutf8(" + text + ")" : "convert_to(" + text + ", 'UTF8')";
  }

  private void shapes(JdbcTemplate jdbc) throws JsonProcessingException {
    jdbc.execute("create schema if not exists bench");
    jdbc.execute("drop table if exists bench.shape");
    jdbc.execute(
        "create table bench.shape (id int primary key, head varchar(100), tail varchar(1000))");
    ObjectMapper json = StoredJson.mapper();
    var rows = new ArrayList<Object[]>();
    for (var each : new RandomReleases(number, number).from(0, SHAPES)) {
      var text = json.writeValueAsString(each);
      var head = "{\"edition\":" + number + ",\"number\":";
      var tail = text.substring((head + each.number()).length());
      rows.add(new Object[] {(int) each.number(), head, tail});
    }
    jdbc.batchUpdate("insert into bench.shape (id, head, tail) values (?, ?, ?)", rows);
  }

  private static long last(JdbcTemplate jdbc) {
    var last =
        jdbc.queryForObject(
            "select coalesce(max(globalIndex), 0) from global_zone.release", Long.class);
    return last == null ? 0 : last;
  }

  int releases() {
    return releases;
  }

  /** Builds all six read models on it, from the request until they stand; they wait then. */
  String rebuild() throws InterruptedException {
    var rebuilds = platform.part(Rebuilds.class);
    var id = Await.value(rebuilds.startForEdition(number, WHO)).id();
    var phase = Phase.BUILDING;
    while (phase == Phase.BUILDING) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      phase = Await.value(rebuilds.find(ReadModelRegistry.ALL, id)).phase();
    }
    if (phase != Phase.WAITING) {
      throw new IllegalStateException("the rebuild is " + phase.code());
    }
    return id;
  }

  /** Drops what was built. */
  void drop(String rebuild) {
    Await.done(platform.part(RebuildControl.class).cancel(rebuild, WHO));
  }

  /** Serves the edition, and waits until every read model shows it. */
  void serve() throws InterruptedException {
    platform.part(LiveEdition.class).serve(number);
    var models = platform.part(ReadModelStatuses.class);
    while (!Await.list(models.all()).stream()
        .allMatch(each -> each.edition() == number && each.lag() == 0)) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  /** Reads and decodes the same releases and does nothing with them; by primary key, in pages. */
  void scan() throws SQLException, IOException {
    var json = new ReleaseJson();
    long rows = 0;
    try (var connection = database.getConnection();
        var page = connection.prepareStatement(SCAN)) {
      for (long position = from; rows < releases; ) {
        page.setLong(1, position);
        try (var row = page.executeQuery()) {
          while (row.next()) {
            rows++;
            position = row.getLong(1);
            Sink.take(json.read(row.getBytes(2)));
          }
        }
      }
    }
  }
}
