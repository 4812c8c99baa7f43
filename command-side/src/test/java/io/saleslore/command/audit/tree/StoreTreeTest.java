package io.saleslore.command.audit.tree;

import static io.saleslore.command.audit.store.AuditedStore.GLOBAL;
import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static io.saleslore.command.fixture.MemoryRows.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.proof.tree.ProofVerifier;
import io.saleslore.command.proof.tree.TreeHash;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class StoreTreeTest {
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private final SampleTree sample = new SampleTree();
  private final StoreTree tree = sample.of(PRIVATE);

  @Test
  void a_store_without_rows_has_an_empty_tree() {
    assertThat(tree.catchUp()).isZero();
    assertThat(tree.stored()).isZero();
    assertThat(tree.proofs().root(0)).isEqualTo(new TreeHash().empty());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 255, 256, 257, 999, 1000, 1001, 2100})
  void it_takes_every_row_however_many_there_are(long size) {
    sample.rows.fill(PRIVATE, 1, size);
    assertThat(tree.catchUp()).isEqualTo(size);
    assertThat(tree.size()).isEqualTo(size);
    assertThat(tree.proofs().root(size)).isEqualTo(sample.plainRoot(PRIVATE, size, Set.of()));
  }

  @Test
  void each_store_has_a_tree_of_its_own() {
    sample.rows.fill(PRIVATE, 1, 5);
    tree.catchUp();
    assertThat(sample.of(GLOBAL).catchUp()).isZero();
  }

  @Test
  void nothing_new_is_nothing_to_read() {
    sample.rows.fill(PRIVATE, 1, 5);
    tree.catchUp();
    int reads = sample.rows.reads();
    assertThat(tree.catchUp()).isEqualTo(5);
    assertThat(sample.rows.reads()).isEqualTo(reads);
  }

  @Test
  void however_it_grew_the_tree_is_the_same() {
    var random = new Random(7);
    long size = 0;
    for (int round = 0; round < 40; round++) {
      long next = size + 1 + random.nextInt(80);
      sample.rows.fill(PRIVATE, size + 1, next);
      size = next;
      var process = random.nextBoolean() ? tree : sample.restarted().of(PRIVATE);
      assertThat(process.catchUp()).isEqualTo(size);
    }
    assertThat(tree.proofs().root(size)).isEqualTo(sample.plainRoot(PRIVATE, size, Set.of()));
  }

  @Test
  void a_row_behind_a_gap_waits_until_nobody_can_fill_it_any_more() {
    sample.rows.fill(PRIVATE, 1, 3).fill(PRIVATE, 5, 6);
    sample.rows.begin("t1");
    assertThat(tree.catchUp()).isEqualTo(3);
    sample.clock.pass(HALF_A_SECOND);
    assertThat(tree.catchUp()).isEqualTo(3);
    sample.rows.end("t1");
    assertThat(tree.catchUp()).isEqualTo(6);
    assertThat(tree.proofs().root(6)).isEqualTo(sample.plainRoot(PRIVATE, 6, Set.of(4L)));
  }

  @Test
  void a_late_commit_is_taken_in_its_place() {
    sample.rows.fill(PRIVATE, 1, 3).fill(PRIVATE, 5, 6);
    sample.rows.begin("t1");
    assertThat(tree.catchUp()).isEqualTo(3);
    sample.rows.put(PRIVATE, event(4));
    sample.rows.end("t1");
    assertThat(tree.catchUp()).isEqualTo(6);
    assertThat(tree.proofs().root(6)).isEqualTo(sample.plainRoot(PRIVATE, 6, Set.of()));
  }

  @Test
  void a_gap_that_opens_while_it_waits_is_waited_for_by_itself() {
    sample.rows.fill(PRIVATE, 2, 3);
    sample.rows.begin("t1");
    assertThat(tree.catchUp()).isZero();
    sample.rows.end("t1");
    sample.rows.begin("t2");
    sample.rows.fill(PRIVATE, 5, 5);
    sample.clock.pass(HALF_A_SECOND);
    assertThat(tree.catchUp()).isEqualTo(3);
    sample.rows.put(PRIVATE, event(4));
    sample.rows.end("t2");
    assertThat(tree.catchUp()).isEqualTo(5);
    assertThat(tree.proofs().root(5)).isEqualTo(sample.plainRoot(PRIVATE, 5, Set.of(1L)));
  }

  /** Nobody burns a million positions: somebody has deleted the rows. */
  @Test
  void too_wide_a_gap_is_never_believed_to_be_burnt() {
    sample.rows.fill(PRIVATE, 1, 2).put(PRIVATE, event(1_000_010));
    tree.catchUp();
    sample.clock.pass(HALF_A_SECOND);
    assertThat(tree.catchUp()).isEqualTo(2);
  }

  @Test
  void whatever_is_burnt_and_whoever_writes_no_position_is_taken_twice_or_left_out() {
    var random = new Random(29);
    var burnt = new TreeSet<Long>();
    for (long position = 1; position <= 600; position++) {
      if (random.nextInt(10) == 0 && position < 600) {
        burnt.add(position);
      } else {
        sample.rows.put(PRIVATE, event(position));
      }
      if (random.nextInt(40) == 0) {
        tree.catchUp();
      }
      sample.clock.pass(Duration.ofMillis(random.nextInt(200)));
    }
    tree.catchUp();
    sample.clock.pass(HALF_A_SECOND);
    assertThat(tree.catchUp()).isEqualTo(600);
    assertThat(tree.proofs().root(600)).isEqualTo(sample.plainRoot(PRIVATE, 600, burnt));
  }

  @Test
  void its_proofs_hold() {
    sample.rows.fill(PRIVATE, 1, 700);
    tree.catchUp();
    var verifier = new ProofVerifier(new TreeHash());
    var root = tree.proofs().root(700);
    for (long position : new long[] {1, 256, 257, 512, 700}) {
      var leaf = tree.tiles().subtrees().at(0, position - 1);
      var proof = tree.proofs().inclusion(position - 1, 700);
      assertThat(verifier.includes(leaf, position - 1, 700, proof, root)).isTrue();
    }
    var before = tree.proofs().root(300);
    var extension = tree.proofs().consistency(300, 700);
    assertThat(verifier.isExtended(300, before, 700, root, extension)).isTrue();
  }

  @Test
  void first_events_of_the_private_store_are_indexed_by_their_owners() {
    sample.rows.put(PRIVATE, event(1, "deal-1", 0, "{\"zone\":\"staff-alice-123\"}"));
    sample.rows.put(PRIVATE, event(2, "deal-1", 1, "{\"zone\":\"staff-bob-456\"}"));
    sample.rows.put(GLOBAL, event(1, "release-1", 0, "{\"zone\":\"staff-alice-123\"}"));
    tree.catchUp();
    sample.of(GLOBAL).catchUp();
    assertThat(sample.tables.count("private_zone.audited_aggregate")).isEqualTo(1);
  }

  @Test
  void a_page_that_is_not_committed_is_no_tree_that_was_cut() {
    var fails = new AtomicBoolean(true);
    var table = new TreeTable(sample.tables.jdbc());
    var tiles = new TreeTiles(new TileTable(sample.tables.jdbc()), PRIVATE);
    var transaction =
        new TransactionTemplate(
            Objects.requireNonNull(sample.tables.transaction().getTransactionManager())) {
          @Override
          public <T> T execute(TransactionCallback<T> action) {
            return super.execute(
                status -> {
                  var result = action.doInTransaction(status);
                  if (fails.get()) {
                    throw new RecoverableDataAccessException("the connection is lost");
                  }
                  return result;
                });
          }
        };
    var gaps = new PositionGaps(PRIVATE, sample.rows, sample.clock);
    var pages =
        new PageTaker(PRIVATE, sample.rows, table, tiles, sample.aggregates, transaction, gaps);
    var failing = new StoreTree(pages, tiles);
    sample.rows.fill(PRIVATE, 1, 3);
    assertThatThrownBy(failing::catchUp).isInstanceOf(RecoverableDataAccessException.class);
    assertThat(failing.emptiedTo()).isEmpty();
    fails.set(false);
    assertThat(failing.catchUp()).isEqualTo(3);
    assertThat(failing.emptiedTo()).isEmpty();
  }

  @Test
  void a_page_that_fails_leaves_nothing_behind() {
    sample.rows.fill(PRIVATE, 1, 3);
    var broken = event(4, "x".repeat(65), 0, "{}");
    sample.rows.put(PRIVATE, broken);
    assertThatThrownBy(tree::catchUp).isInstanceOf(RuntimeException.class);
    assertThat(tree.size()).isZero();
    assertThat(sample.tables.count("audit_zone.tree_tile")).isZero();
    sample.rows.remove(PRIVATE, 4);
    assertThat(tree.catchUp()).isEqualTo(3);
  }
}
