package io.saleslore.tools.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RawEventsTest {
  private final JdbcDataSource database = new JdbcDataSource();
  private final JdbcClient jdbc;

  RawEventsTest() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    jdbc = JdbcClient.create(database);
  }

  @BeforeEach
  void store() {
    jdbc.sql("create schema private_zone").update();
    jdbc.sql(
            """
            create table private_zone.event (globalIndex bigint primary key,
              eventIdentifier varchar(36), aggregateIdentifier varchar(64), sequenceNumber bigint,
              type varchar(64), timeStamp varchar(40), payloadType varchar(255),
              payloadRevision varchar(64), payload bytea, metaData bytea)
            """)
        .update();
    jdbc.sql(
            """
            insert into private_zone.event select x, cast(x as varchar), 'deal', x, 'Deal',
              '2025-03-11', 'DealWon', null, stringtoutf8('payload ' || x), stringtoutf8('{}')
            from system_range(1, 1201)
            """)
        .update();
  }

  @Test
  void a_scan_reads_every_row_over_all_its_pages() throws Exception {
    assertThat(new EventScan(database).run()).isEqualTo(1_201);

    var read = new ArrayList<Long>();
    var small =
        new TableScan(
            database,
            "select globalIndex from private_zone.event where globalIndex > ?"
                + " order by globalIndex limit 100");
    assertThat(small.after(1_000, row -> read.add(row.getLong(1)))).isEqualTo(201);
    assertThat(read).first().isEqualTo(1_001L);
    assertThat(read).last().isEqualTo(1_201L);
  }

  @Test
  void the_last_events_are_written_again_with_the_same_bytes() throws Exception {
    var raw = new RawEvents(database, 1_100);

    raw.insertAll();

    assertThat(raw.count()).isEqualTo(1_100);
    assertThat(number("select count(*) from bench.event")).isEqualTo(1_100);
    assertThat(number("select count(distinct aggregateIdentifier) from bench.event")).isEqualTo(1);
    assertThat(
            number(
                "select count(*) from bench.event b join private_zone.event p"
                    + " on b.payload = p.payload where p.globalIndex > 101"))
        .isEqualTo(1_100);
  }

  @Test
  void single_rows_take_turns() throws Exception {
    var raw = new RawEvents(database, 2);

    for (int number = 0; number < 4; number++) {
      raw.insertOne(number);
    }

    assertThat(number("select count(*) from bench.event")).isEqualTo(4);
    assertThat(number("select count(distinct payload) from bench.event")).isEqualTo(2);
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
