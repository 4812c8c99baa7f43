package io.saleslore.command.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.tree.SampleTree;
import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.kernel.id.CustomerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which records are one person's is read from the history, so it outlives them. */
class PersonHistoryTest {
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final CustomerId JOHNNY = CustomerId.fresh();
  private static final CustomerId JON = CustomerId.fresh();
  private static final CustomerId JANE = CustomerId.fresh();

  private final SampleTree tree = new SampleTree();
  private final PersonHistory persons = new PersonHistory(tree.rows, tree.aggregates);

  @BeforeEach
  void record() {
    add(1, JOHN, 0, "CustomerRecorded", null);
    add(2, JOHNNY, 0, "CustomerRecorded", null);
    add(3, JON, 0, "CustomerRecorded", null);
    add(4, JANE, 0, "CustomerRecorded", null);
    add(5, JOHNNY, 1, "CustomerMerged", JOHN);
    add(6, JON, 1, "CustomerMerged", JOHNNY);
    add(7, JANE, 1, "CustomerMerged", JOHN);
    add(8, JANE, 2, "CustomerUnmerged", JOHN);
    add(9, JOHN, 1, "CustomerForgotten", null);
    tree.of(AuditedStore.PRIVATE).catchUp();
  }

  private void add(
      long position, CustomerId customer, long sequence, String type, @Nullable CustomerId into) {
    var merged = into == null ? "" : ",\"into\":\"" + into + "\"";
    tree.rows.put(
        AuditedStore.PRIVATE,
        MemoryRows.event(
            position,
            customer.toString(),
            sequence,
            "io.saleslore.kernel.customer.CustomerEvent$" + type,
            "{\"customerId\":\"" + customer + "\",\"zone\":\"staff-alice-123\"" + merged + "}"));
  }

  @Test
  void all_records_of_a_person_lead_to_all_of_them() {
    for (var record : new CustomerId[] {JOHN, JOHNNY, JON}) {
      assertThat(persons.recordsOf(record, 9))
          .containsExactlyInAnyOrder(JOHN.toString(), JOHNNY.toString(), JON.toString());
    }
  }

  @Test
  void who_was_taken_apart_is_a_person_of_their_own() {
    assertThat(persons.recordsOf(JANE, 9)).containsExactly(JANE.toString());
    assertThat(persons.recordsOf(JANE, 7)).hasSize(4);
  }

  @Test
  void what_happened_behind_a_position_does_not_count() {
    assertThat(persons.recordsOf(JON, 5)).containsExactly(JON.toString());
    assertThat(persons.recordsOf(CustomerId.fresh(), 9)).hasSize(1);
  }
}
