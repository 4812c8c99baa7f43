package io.saleslore.command.audit.derived;

import static io.saleslore.command.audit.store.AuditedStore.OPERATIONS;
import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.tree.SampleTree;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alice and Bob work, officers hold, reveal and erase; then somebody uses the database alone. */
class DerivedTablesTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final Marketer bob = zones.bob();
  private final SampleTree history = new SampleTree();
  private final DerivedTables derived =
      new DerivedTables(zones.parts(DerivedTable.class), history.rows, history.trees);

  @BeforeEach
  void work() {
    zones.send(new AssignBusinessNumber(alice.zone(), "123", zones.clock().instant()));
    zones.send(new HandOverZone(bob.zone(), bob.staff(), alice.staff(), zones.clock().instant()));
    hold(alice.customer("John"));
    zones.release(hold(alice.customer("Jane")));
    reveal(alice.customer("Joan"));
    erase(alice.customer("Jim"));
    keep(alice);
    zones
        .http()
        .put("/api/v1/audit/retention/" + bob.staff(), Map.of("days", 9, "reason", "policy 4"))
        .expect(200);
  }

  private String hold(CustomerId customer) {
    return zones
        .http()
        .post("/api/v1/audit/holds", Map.of("customerId", customer.toString(), "reason", "case 9"))
        .expect(201)
        .text("holdId");
  }

  private void reveal(CustomerId customer) {
    var path = "/api/v1/audit/reveal";
    var asked = Map.of("customerId", customer.toString(), "reason", "case 9");
    confirm(path + "/" + zones.http().post(path, asked).expect(201).text("revealId") + "/approve");
  }

  private void erase(CustomerId customer) {
    var path = "/api/v1/erasures";
    var asked = Map.of("customerId", customer.toString(), "reason", "case 9");
    confirm(path + "/" + zones.http().post(path, asked).expect(201).text("erasureId") + "/confirm");
  }

  private void keep(Marketer marketer) {
    var path = "/api/v1/audit/retention/" + marketer.staff();
    zones.http().put(path, Map.of("days", 90, "reason", "policy 4")).expect(200);
    confirm(path + "/confirm");
  }

  private void confirm(String path) {
    zones.caller().is("dave");
    zones.http().post(path, Map.of("reason", "case 9")).expect(200);
    zones.caller().is("carol");
  }

  /** Twice, as a difference counts when it is still there at the second look. */
  private List<EvidenceFinding> found() {
    store();
    history.trees.all().forEach(each -> each.catchUp());
    derived.look();
    return derived.look();
  }

  private void store() {
    var events =
        zones
            .tables()
            .jdbc()
            .sql("select payloadType, payload from private_zone.event order by globalIndex")
            .query((row, _) -> List.of(row.getString(1), new String(row.getBytes(2))))
            .list();
    for (int each = 0; each < events.size(); each++) {
      var event = events.get(each);
      history.rows.put(
          PRIVATE, MemoryRows.event(each + 1L, "a-" + each, 0, event.get(0), event.get(1)));
    }
    var operations = zones.operations().all();
    for (int each = 0; each < operations.size(); each++) {
      history.rows.put(
          OPERATIONS,
          MemoryRows.event(
              each + 1L, "o-" + each, 0, Operation.class.getName(), json(operations.get(each))));
    }
  }

  private static String json(Operation operation) {
    try {
      return JSON.writeValueAsString(operation);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_the_platform_did_follows_from_the_history() {
    assertThat(found()).isEmpty();
  }

  @Test
  void no_table_is_empty_that_is_compared() {
    assertThat(zones.parts(DerivedTable.class))
        .allSatisfy(each -> assertThat(each.stored()).as(each.table()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "private_zone.staff; update private_zone.staff set owner = 'zed-1'",
        "private_zone.staff; delete from private_zone.staff",
        "private_zone.business_number; update private_zone.business_number set zone ="
            + " 'staff-zed-1'",
        "private_zone.legal_hold; delete from private_zone.legal_hold",
        "private_zone.legal_hold; update private_zone.legal_hold set released_by = 'x',"
            + " released_at = placed_at where released_by is null",
        "private_zone.legal_hold; update private_zone.legal_hold set held_until = placed_at",
        "private_zone.reveal; update private_zone.reveal set asked_by = 'zed'",
        "private_zone.reveal; update private_zone.reveal set readable_until ="
            + " timestamp with time zone '2099-01-01 00:00:00Z'",
        "private_zone.reveal; insert into private_zone.reveal (reveal_id, zone, customer_id,"
            + " asked_by, asked_at, reason, approved_by) select random_uuid(), zone, customer_id,"
            + " 'zed', asked_at, reason, 'nobody' from private_zone.reveal",
        "private_zone.retention; update private_zone.retention set days = 1",
        "private_zone.retention_request; update private_zone.retention_request set days = 1",
        "private_zone.erasure; update private_zone.erasure set state = 'requested'",
        "private_zone.erasure_subject; update private_zone.erasure_subject set zone ="
            + " 'staff-zed-1'",
        "private_zone.tombstone; delete from private_zone.tombstone"
      })
  void what_somebody_changes_in_the_database_is_named(String table, String sql) {
    assertThat(found()).isEmpty();
    zones.tables().jdbc().sql(sql).update();
    assertThat(found()).isNotEmpty().allMatch(each -> each.place().startsWith(table + ", row "));
  }

  @Test
  void what_was_changed_while_nobody_looked_is_named_at_the_start() {
    zones.tables().jdbc().sql("update private_zone.staff set owner = 'zed-1'").update();
    assertThat(found()).hasSize(2);
  }

  @Test
  void a_table_that_is_ahead_of_the_trees_is_no_finding() {
    assertThat(found()).isEmpty();
    hold(alice.customer("Jack"));
    store();
    assertThat(derived.look()).isEmpty();
    assertThat(derived.look()).isEmpty();
    assertThat(found()).isEmpty();
  }
}
