package io.saleslore.tools.bench.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.app.store.StoredJson;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.tools.simulate.RandomReleases;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random releases of one edition, put into the store by the database itself under names that rise
 * with time as real ones do.
 */
record RandomReleaseStore(DataSource database, boolean isH2, int edition) {
  private static final int SHAPES = 20_000;
  private static final int CHUNK = 20_000;
  private static final String INSERT =
      """
      insert into global_zone.release (eventIdentifier, aggregateIdentifier, sequenceNumber,
        type, timeStamp, payloadType, payload, metaData)
      select %1$s, '%2$s', n, 'Edition', '%3$s', '%4$s', %5$s, %6$s
      from %7$s join bench.shape on id = mod(n, %8$d) order by n
      """;

  /** The position of the last release that is there. */
  long last() {
    var last =
        new JdbcTemplate(database)
            .queryForObject(
                "select coalesce(max(globalIndex), 0) from global_zone.release", Long.class);
    return last == null ? 0 : last;
  }

  void store(int releases) throws JsonProcessingException {
    var jdbc = new JdbcTemplate(database);
    storeShapes(jdbc);
    for (int first = 0; first < releases; first += CHUNK) {
      jdbc.update(insert(first, Math.min(releases, first + CHUNK) - 1));
    }
    if (!isH2) {
      jdbc.execute("vacuum analyze global_zone.release");
    }
  }

  private String insert(int first, int last) {
    return INSERT.formatted(
        "lpad('%d', 8, '0') || '-0000-7000-8000-' || lpad(cast(n as varchar), 12, '0')"
            .formatted(edition),
        PatternReleased.stream(edition),
        Instant.now(),
        PatternReleased.class.getName(),
        bytes("head || n || tail"),
        bytes("'{}'"),
        (isH2 ? "(select x as n from system_range(%d, %d)) s" : "generate_series(%d, %d) n")
            .formatted(first, last),
        SHAPES);
  }

  private String bytes(String text) {
    return isH2 ? "stringtoutf8(" + text + ")" : "convert_to(" + text + ", 'UTF8')";
  }

  private void storeShapes(JdbcTemplate jdbc) throws JsonProcessingException {
    jdbc.execute("create schema if not exists bench");
    jdbc.execute("drop table if exists bench.shape");
    jdbc.execute(
        "create table bench.shape (id int primary key, head varchar(100), tail varchar(1000))");
    ObjectMapper json = StoredJson.mapper();
    var rows = new ArrayList<Object[]>();
    for (var each : new RandomReleases(edition, edition).from(0, SHAPES)) {
      var text = json.writeValueAsString(each);
      var head = "{\"edition\":" + edition + ",\"number\":";
      var tail = text.substring((head + each.number()).length());
      rows.add(new Object[] {(int) each.number(), head, tail});
    }
    jdbc.batchUpdate("insert into bench.shape (id, head, tail) values (?, ?, ?)", rows);
  }
}
