package io.saleslore.command.audit.verification;

import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static io.saleslore.command.fixture.MemoryRows.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1,300 positions, some of them burnt, against the leaves that were kept when they were signed. */
class VerificationPassTest {
  private static final int SIZE = 1300;
  private static final Set<Long> BURNT = Set.of(1L, 7L, 501L, 502L, 999L, 1300L);

  @TempDir Path folder;
  private final MemoryRows rows = new MemoryRows();

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 499, 500, 501, 1000, 1299, 1300, 5000})
  void wherever_it_begins_it_verifies_all(long begun) throws IOException {
    try (var leaves = signed()) {
      var pass = new VerificationPass(PRIVATE, rows, leaves, SIZE, begun);
      assertThat(run(pass)).isEmpty();
      assertThat(pass.isOver()).isTrue();
      assertThat(pass.verified()).isEqualTo(SIZE);
      assertThat(pass.progress(1, 0).of()).isEqualTo(SIZE);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 500, 503, 998, 1299})
  void a_changed_row_is_found_at_its_position(long position) throws IOException {
    try (var leaves = signed()) {
      rows.put(PRIVATE, event(position, "aggregate-" + position, 0, "{\"amount\":1}"));
      assertThat(run(new VerificationPass(PRIVATE, rows, leaves, SIZE, 0))).hasValue(position);
      assertThat(run(new VerificationPass(PRIVATE, rows, leaves, SIZE, 700))).hasValue(position);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 500, 503, 1299})
  void a_deleted_row_is_found_at_its_position(long position) throws IOException {
    try (var leaves = signed()) {
      rows.remove(PRIVATE, position);
      assertThat(run(new VerificationPass(PRIVATE, rows, leaves, SIZE, 0))).hasValue(position);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 502, 1300})
  void a_row_where_none_was_signed_is_found(long position) throws IOException {
    try (var leaves = signed()) {
      rows.put(PRIVATE, event(position));
      assertThat(run(new VerificationPass(PRIVATE, rows, leaves, SIZE, 0))).hasValue(position);
    }
  }

  @Test
  void what_is_not_signed_yet_is_left_alone() throws IOException {
    try (var leaves = signed()) {
      rows.put(PRIVATE, event(SIZE + 1L));
      rows.put(PRIVATE, event(900, "aggregate-900", 0, "{\"amount\":1}"));
      var pass = new VerificationPass(PRIVATE, rows, leaves, 800, 0);
      assertThat(run(pass)).isEmpty();
      assertThat(pass.verified()).isEqualTo(800);
    }
  }

  @Test
  void without_kept_leaves_there_is_nothing_to_verify() throws IOException {
    rows.fill(PRIVATE, 1, 3);
    try (var leaves = new LeafFile(folder.resolve("nothing"))) {
      assertThat(new VerificationPass(PRIVATE, rows, leaves, 3, 0).isOver()).isTrue();
    }
  }

  @Test
  void all_rows_gone_are_missed_from_the_first_on() throws IOException {
    try (var leaves = signed()) {
      var nothing = new MemoryRows();
      assertThat(run(new VerificationPass(PRIVATE, nothing, leaves, SIZE, 0))).hasValue(2);
    }
  }

  @Test
  void whatever_is_changed_and_wherever_it_begins_the_change_is_found() throws IOException {
    var random = new Random(31);
    for (int round = 0; round < 30; round++) {
      try (var leaves = signed()) {
        long position = 1 + random.nextInt(SIZE);
        if (BURNT.contains(position) || random.nextBoolean()) {
          rows.put(PRIVATE, event(position, "another", 3, "{}"));
        } else {
          rows.remove(PRIVATE, position);
        }
        var pass = new VerificationPass(PRIVATE, rows, leaves, SIZE, random.nextInt(SIZE));
        assertThat(run(pass)).hasValue(position);
        rows.remove(PRIVATE, position);
      }
    }
  }

  private static OptionalLong run(VerificationPass pass) {
    while (!pass.isOver()) {
      var changed = pass.verifyPage();
      if (changed.isPresent()) {
        return changed;
      }
    }
    return OptionalLong.empty();
  }

  private LeafFile signed() throws IOException {
    var leaf = new LeafHash(new TreeHash());
    var leaves = new ByteArrayOutputStream();
    for (long position = 1; position <= SIZE; position++) {
      if (BURNT.contains(position)) {
        leaves.write(leaf.burnt(position));
      } else {
        rows.put(PRIVATE, event(position));
        leaves.write(leaf.of(event(position)));
      }
    }
    return new LeafFile(Files.write(folder.resolve("leaves"), leaves.toByteArray()));
  }
}
