package io.saleslore.command.audit.checkpoint;

import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.tree.SampleTree;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
  private static final NoteSigner OURS = NoteSigner.of("saleslore/private", new byte[32]);
  private static final NoteSigner THEIRS =
      NoteSigner.of("saleslore/private", new TreeHash().empty());

  @TempDir Path path;

  @Test
  void a_fresh_folder_has_a_key_and_no_checkpoint() throws IOException {
    var folder = new CheckpointFolder(path.resolve("private"), OURS.key());
    assertThat(folder.last()).isEmpty();
    assertThat(path.resolve("private/key")).hasContent(OURS.key().toString());
  }

  @Test
  void another_key_does_not_go_on_with_it() throws IOException {
    assertThat(new CheckpointFolder(path, OURS.key()).last()).isEmpty();
    assertThatThrownBy(() -> new CheckpointFolder(path, THEIRS.key()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another key signed the checkpoints");
  }

  @Test
  void the_last_checkpoint_is_found_again_by_its_size() throws IOException {
    var folder = new CheckpointFolder(path, OURS.key());
    for (long size : new long[] {9, 10, 9_999, 10_000, 123_456}) {
      folder.add(note(size));
    }
    assertThat(path.resolve("00000000/000000009999.checkpoint")).exists();
    assertThat(path.resolve("00000012/000000123456.checkpoint")).exists();
    var again = new CheckpointFolder(path, OURS.key());
    assertThat(again.last().orElseThrow()).hasToString(note(123_456).toString());
  }

  @Test
  void a_checkpoint_under_a_wrong_name_is_noticed() throws IOException {
    new CheckpointFolder(path, OURS.key()).add(note(9));
    var file = path.resolve("00000000/000000000009.checkpoint");
    Files.move(file, file.resolveSibling("000000000010.checkpoint"));
    var again = new CheckpointFolder(path, OURS.key());
    assertThat(again.last()).isEmpty();
    assertThat(again.damages())
        .extracting(EvidenceFinding::what)
        .containsExactly("this checkpoint is not what was signed");
  }

  @Test
  void leaves_are_appended_from_where_they_end() throws IOException {
    var sample = new SampleTree();
    var tree = sample.of(PRIVATE);
    var folder = new CheckpointFolder(path, OURS.key());
    for (long size : new long[] {3, 3, 256, 257, 700}) {
      sample.rows.fill(PRIVATE, Math.max(1, tree.size()), size);
      tree.catchUp();
      folder.addLeaves(tree.tiles(), size);
      assertAllLeaves(sample, size);
    }
  }

  @Test
  void half_a_leaf_that_was_left_behind_is_written_anew() throws IOException {
    var sample = new SampleTree();
    sample.rows.fill(PRIVATE, 1, 5);
    sample.of(PRIVATE).catchUp();
    Files.write(path.resolve("leaves"), new byte[7]);
    new CheckpointFolder(path, OURS.key()).addLeaves(sample.of(PRIVATE).tiles(), 5);
    assertAllLeaves(sample, 5);
  }

  @Test
  void leaves_that_the_tree_does_not_have_are_not_made_up() throws IOException {
    var sample = new SampleTree();
    var folder = new CheckpointFolder(path, OURS.key());
    assertThatThrownBy(() -> folder.addLeaves(sample.of(PRIVATE).tiles(), 5))
        .isInstanceOf(IOException.class)
        .hasMessage("the tree has no leaf of index 0");
  }

  @Test
  void a_file_is_replaced_as_a_whole() throws IOException {
    var file = path.resolve("key");
    DurableFile.write(file, "one");
    DurableFile.write(file, "two");
    assertThat(file).hasContent("two");
    assertThat(path.resolve("key.new")).doesNotExist();
  }

  private void assertAllLeaves(SampleTree sample, long size) throws IOException {
    try (var leaves = new LeafFile(path.resolve("leaves"))) {
      assertThat(leaves.size()).isEqualTo(size);
      var subtrees = sample.of(PRIVATE).tiles().subtrees();
      for (long index = 0; index < size; index++) {
        assertThat(leaves.at(index)).isEqualTo(subtrees.at(0, index));
      }
    }
  }

  private static SignedNote note(long size) {
    var head = new Checkpoint("saleslore/private", size, new TreeHash().empty());
    return OURS.sign(head.text(), Instant.EPOCH);
  }
}
