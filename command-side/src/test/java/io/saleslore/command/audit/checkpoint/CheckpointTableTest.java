package io.saleslore.command.audit.checkpoint;

import static io.saleslore.command.audit.store.AuditedStore.GLOBAL;
import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckpointTableTest {
  private final CheckpointTable table = new CheckpointTable(new Tables().jdbc());

  @BeforeEach
  void fill() {
    table.add(PRIVATE, 30, "third");
    table.add(PRIVATE, 10, "first");
    table.add(PRIVATE, 20, "second");
    table.add(GLOBAL, 5, "other");
  }

  @Test
  void checkpoints_come_by_size_behind_the_last_one() {
    assertThat(table.after(PRIVATE, 0, 2))
        .containsExactly(new StoredCheckpoint(10, "first"), new StoredCheckpoint(20, "second"));
    assertThat(table.after(PRIVATE, 20, 2)).containsExactly(new StoredCheckpoint(30, "third"));
    assertThat(table.after(PRIVATE, 30, 2)).isEmpty();
  }

  @Test
  void the_first_note_of_a_size_stays() {
    table.add(PRIVATE, 10, "again");
    assertThat(table.noteOf(PRIVATE, 10)).contains("first");
  }

  @Test
  void a_size_that_nobody_signed_has_no_note() {
    assertThat(table.noteOf(PRIVATE, 11)).isEmpty();
    assertThat(table.noteOf(GLOBAL, 10)).isEmpty();
  }
}
