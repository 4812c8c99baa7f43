package io.saleslore.command.audit.derived;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.tree.SampleTree;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.seal.KeyId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.RecoverableDataAccessException;

/** Alice and Bob work, officers hold, reveal and erase; then somebody uses the database alone. */
class DerivedTablesTest {
  @AutoClose private final OfficersWork work = new OfficersWork();
  private final PrivateZones zones = work.zones;
  private final Marketer alice = work.alice;
  private final SampleTree history = new SampleTree();
  private final DerivedTables derived =
      new DerivedTables(
          zones.parts(DerivedTable.class), history.rows, history.trees, history.clock);

  /** Twice, as a difference counts when it is still there at the second look. */
  private List<EvidenceFinding> found() {
    work.store(history.rows);
    history.trees.all().forEach(each -> each.catchUp());
    derived.look();
    return derived.look();
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

  @Test
  void what_was_changed_while_nobody_looked_is_named_at_the_start() {
    zones.tables().jdbc().sql("update private_zone.staff set owner = 'zed-1'").update();
    assertThat(found()).hasSize(3);
  }

  @Test
  void who_can_be_opened_no_more_is_passed_over_and_hides_nobody_else() {
    var shredded = alice.customer(Map.of("name", "Jude", "phone", "+1 802 555 0130"));
    zones.vault().shred(KeyId.of(alice.zone(), shredded));
    assertThat(found()).isEmpty();
    zones.tables().jdbc().sql("update private_zone.contact_hash set zone = 'staff-zed-1'").update();
    assertThat(found()).isNotEmpty().noneMatch(each -> each.place().endsWith(shredded.toString()));
  }

  @Test
  void an_event_that_was_changed_to_nonsense_keeps_nobody_from_looking() {
    work.store(history.rows);
    for (var event : history.rows.after(AuditedStore.PRIVATE, 0, 1000)) {
      var nonsense = List.of("{}", "null", "nonsense").get((int) event.position() % 3);
      history.rows.put(AuditedStore.PRIVATE, event.with(nonsense.getBytes(UTF_8)));
    }
    history.trees.all().forEach(each -> each.catchUp());
    derived.look();
    assertThat(derived.look())
        .anyMatch(each -> each.place().startsWith("private_zone.contact_hash, row "));
  }

  @Test
  void an_event_is_counted_once_though_the_database_was_gone_in_between() {
    work.store(history.rows);
    history.trees.all().forEach(each -> each.catchUp());
    int events =
        Stream.of(AuditedStore.values())
            .mapToInt(store -> history.rows.after(store, 0, 1000).size())
            .sum();
    var counts = new CountingTable(events, new AtomicInteger());
    var counting = new DerivedTables(List.of(counts), history.rows, history.trees, history.clock);
    assertThatThrownBy(counting::look).isInstanceOf(RecoverableDataAccessException.class);
    assertThat(counting.look()).isEmpty();
    assertThat(counting.look()).isEmpty();
  }

  /** How many events there were; fails once in the middle of the history. */
  private record CountingTable(int events, AtomicInteger seen) implements DerivedTable {
    @Override
    public String table() {
      return "private_zone.count";
    }

    @Override
    public void apply(HistoryEvent event, Map<String, String> rows) {
      if (seen.incrementAndGet() == events / 2) {
        throw new RecoverableDataAccessException("the connection is lost");
      }
      rows.merge("all", "1", String::concat);
    }

    @Override
    public Map<String, String> stored() {
      return Map.of("all", "1".repeat(events));
    }
  }

  @Test
  void a_row_of_nonsense_is_named_and_hides_no_other_table() {
    assertThat(found()).isEmpty();
    var jdbc = zones.tables().jdbc();
    jdbc.sql("update private_zone.legal_hold set zone = 'x'").update();
    jdbc.sql("update private_zone.staff set owner = 'zed-1'").update();
    assertThat(found())
        .extracting(EvidenceFinding::place)
        .contains("private_zone.legal_hold")
        .anyMatch(place -> place.startsWith("private_zone.staff, row "));
  }

  @Test
  void a_table_that_is_ahead_of_the_trees_is_no_finding() {
    assertThat(found()).isEmpty();
    work.hold(work.alice.customer("Jack"));
    work.store(history.rows);
    assertThat(derived.look()).isEmpty();
    assertThat(derived.look()).isEmpty();
    assertThat(found()).isEmpty();
  }
}
