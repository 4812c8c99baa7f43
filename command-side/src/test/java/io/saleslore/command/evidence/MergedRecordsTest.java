package io.saleslore.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.fixture.MemoryRows;
import org.junit.jupiter.api.Test;

class MergedRecordsTest {
  private final MergedRecords records = new MergedRecords();

  private void happens(String name, String customer, String into) {
    var payload = "{\"customerId\":\"" + customer + "\",\"into\":\"" + into + "\"}";
    var event = MemoryRows.event(1, customer, 1, "x.CustomerEvent$" + name, payload);
    records.apply(HistoryEvent.of(AuditedStore.PRIVATE, event));
  }

  @Test
  void a_record_stands_for_itself() {
    assertThat(records.of("john")).containsExactly("john");
    assertThat(records.into("john")).isNull();
  }

  @Test
  void the_one_that_stands_for_the_person_comes_first() {
    happens("CustomerMerged", "jon", "john");
    happens("CustomerMerged", "johnny", "john");
    happens("CustomerMerged", "jack", "johnny");
    assertThat(records.of("jack")).containsExactly("john", "johnny", "jon", "jack");
    assertThat(records.of("john")).isEqualTo(records.of("jack"));
    assertThat(records.into("jack")).isEqualTo("johnny");
  }

  @Test
  void what_is_taken_apart_keeps_what_was_merged_into_it() {
    happens("CustomerMerged", "johnny", "john");
    happens("CustomerMerged", "jack", "johnny");
    happens("CustomerUnmerged", "johnny", "john");
    assertThat(records.of("john")).containsExactly("john");
    assertThat(records.of("jack")).containsExactly("johnny", "jack");
  }

  @Test
  void what_was_merged_with_somebody_who_is_forgotten_stands_for_itself() {
    happens("CustomerMerged", "johnny", "john");
    happens("CustomerMerged", "jack", "johnny");
    happens("CustomerForgotten", "johnny", "");
    assertThat(records.of("jack")).containsExactly("jack");
    assertThat(records.of("john")).containsExactly("john");
  }

  @Test
  void records_that_were_merged_in_a_circle_are_one_person() {
    happens("CustomerMerged", "john", "jack");
    happens("CustomerMerged", "jack", "john");
    assertThat(records.of("john")).containsExactlyInAnyOrder("john", "jack");
  }
}
