package io.saleslore.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No event has a second version yet, so two earlier forms are made up here: a deal that was won
 * under another name, and a release whose kind was called a theme.
 */
class EarlierVersionsTest {
  private static final DealWon WON =
      new DealWon(
          DealId.fresh(),
          new Zone("staff-alice-123"),
          ConversationId.fresh(),
          Instant.parse("2026-03-02T09:00:00.123456Z"));
  private static final PatternReleased RELEASE =
      new PatternReleased(
          1,
          0,
          FactKind.DEAL_BY_SIZE,
          Level.CROWD,
          List.of("small"),
          Map.of(Count.DECIDED, 12, Count.WON, 3),
          YearMonth.of(2026, 3),
          MarketersBand.values()[1],
          Commitment.to("a line"));
  private static final String OLD_DEAL = "io.saleslore.kernel.deal.DealEvent$DealClosedWell";

  private final JdbcDataSource source = new JdbcDataSource();
  private final JdbcTemplate jdbc = database(source);
  private final JacksonSerializer json =
      JacksonSerializer.builder().objectMapper(StoredJson.mapper()).build();
  private final EventUpcasterChain steps =
      new EventUpcasterChain(
          new Step(
              OLD_DEAL, null, DealWon.class.getName(), "2", was -> renamed(was, "deal", "dealId")),
          new Step(
              PatternReleased.class.getName(),
              "0",
              PatternReleased.class.getName(),
              null,
              was -> renamed(was, "theme", "kind")));

  @Test
  void the_private_store_reads_an_earlier_form_as_todays() {
    store(
        "private_zone.event", WON.dealId().toString(), OLD_DEAL, null, old(WON, "dealId", "deal"));
    var events = new PrivateStoreConfiguration().privateEvents(tables());
    assertThat(
            events
                .readEvents(WON.dealId().toString())
                .asStream()
                .<Object>map(each -> each.getPayload()))
        .containsExactly(WON);
    assertThat(events.readEvents(null, false).<Object>map(each -> each.getPayload()))
        .containsExactly(WON);
  }

  @Test
  void releases_of_an_earlier_form_are_read_in_bulk_as_todays() {
    var stream = PatternReleased.stream(1);
    store(
        "global_zone.release",
        stream,
        PatternReleased.class.getName(),
        "0",
        old(RELEASE, "kind", "theme"));
    var store = new GlobalStore(tables(), Clock.systemUTC());
    var feed = new GlobalReleases(jdbc, store, new LiveEdition(JdbcClient.create(jdbc)));
    assertThat(feed.after(1, -1, 10)).containsExactly(RELEASE);
  }

  private EventTables tables() {
    return new EventTables(
        () -> source.getConnection(), NoTransactionManager.INSTANCE, _ -> false, json, steps);
  }

  private String old(Object event, String name, String before) {
    return renamed(StoredJson.mapper().valueToTree(event), name, before).toString();
  }

  private static JsonNode renamed(JsonNode was, String name, String now) {
    var renamed = (ObjectNode) was.deepCopy();
    renamed.set(now, renamed.remove(name));
    return renamed;
  }

  private void store(
      String table, String stream, String type, @Nullable String revision, String payload) {
    jdbc.update(
        "insert into "
            + table
            + " (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
            + " payloadType, payloadRevision, payload, metaData)"
            + " values (?, ?, 0, 'Any', '2026-03-02T09:00:00.123Z', ?, ?, ?, ?)",
        UUID.randomUUID().toString(),
        stream,
        type,
        revision,
        payload.getBytes(StandardCharsets.UTF_8),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static JdbcTemplate database(JdbcDataSource source) {
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    var jdbc = new JdbcTemplate(source);
    for (var table : List.of("private_zone.event", "global_zone.release")) {
      jdbc.execute("create schema " + table.substring(0, table.indexOf('.')));
      jdbc.execute(
          "create table "
              + table
              + " (globalIndex bigint generated by default as identity primary key,"
              + " eventIdentifier varchar(36), aggregateIdentifier varchar(64), sequenceNumber"
              + " bigint, type varchar(64), timeStamp varchar(40), payloadType varchar(255),"
              + " payloadRevision varchar(64), payload varbinary, metaData varbinary)");
    }
    jdbc.execute(
        "create table private_zone.snapshot (eventIdentifier varchar(36), aggregateIdentifier"
            + " varchar(64), sequenceNumber bigint, type varchar(64), timeStamp varchar(40),"
            + " payloadType varchar(255), payloadRevision varchar(64), payload varbinary, metaData"
            + " varbinary)");
    return jdbc;
  }

  /** From one form of an event to the next. */
  private static final class Step extends SingleEventUpcaster {
    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final UnaryOperator<JsonNode> change;

    Step(
        String type,
        @Nullable String revision,
        String next,
        @Nullable String nextRevision,
        UnaryOperator<JsonNode> change) {
      this.from = new SimpleSerializedType(type, revision);
      this.to = new SimpleSerializedType(next, nextRevision);
      this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
      return stored.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
      return stored.upcastPayload(to, JsonNode.class, change);
    }
  }
}
