package io.saleslore.command.audit.checkpoint;

import static io.saleslore.command.audit.store.AuditedStore.GLOBAL;
import static io.saleslore.command.audit.store.AuditedStore.OPERATIONS;
import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.store.AuditedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The folder is copied first; the tables stand for the database that is copied later. */
class RestoredCheckpointsTest {
  @TempDir Path folder;
  private SampleSignedTrees signed;
  private Path restored;

  @BeforeEach
  void open() {
    signed = new SampleSignedTrees(folder.resolve("live"));
    restored = folder.resolve("restored");
  }

  private void sign(AuditedStore store, long from, long to) {
    signed.sample.rows.fill(store, from, to);
    signed.trees.sign();
  }

  private void copyFolder() throws IOException {
    FileSystemUtils.copyRecursively(folder.resolve("live"), restored);
  }

  private void complete() throws IOException {
    new RestoredCheckpoints(restored, signed.sample.tables.jdbc()).complete();
  }

  private SignedTrees started(Path place, String process) {
    var settings =
        new AuditSettings(place, "saleslore", new byte[32], Duration.ofSeconds(1), 0, process);
    return new SignedTrees(settings, signed.sample.restarted(), signed.table, signed.sample.clock);
  }

  private SignedTrees started() {
    return started(restored, "main");
  }

  private static String file(AuditedStore store, long size) {
    return "%s/00000000/%012d.checkpoint".formatted(store, size);
  }

  private void assertAsItWas(String file) {
    assertThat(restored.resolve(file)).hasSameBinaryContentAs(folder.resolve("live").resolve(file));
  }

  @Test
  void heads_that_the_database_has_alone_come_into_the_folder_as_they_were_signed()
      throws IOException {
    sign(PRIVATE, 1, 300);
    copyFolder();
    sign(PRIVATE, 301, 520);
    sign(PRIVATE, 521, 530);
    sign(GLOBAL, 1, 2);
    assertThat(started().damages(true)).isNotEmpty();

    complete();

    assertAsItWas(file(PRIVATE, 520));
    assertAsItWas(file(PRIVATE, 530));
    assertAsItWas(file(GLOBAL, 2));
    assertAsItWas("private/leaves");
    assertThat(restored.resolve(OPERATIONS + "/leaves")).doesNotExist();
    var trees = started();
    assertThat(trees.damages(true)).isEmpty();
    signed.sample.rows.fill(OPERATIONS, 1, 4);
    trees.sign();
    assertThat(trees.of(OPERATIONS).head().orElseThrow().size()).isEqualTo(4);
    assertThat(trees.damages(true)).isEmpty();
  }

  @Test
  void a_folder_that_has_all_is_left_as_it_is() throws IOException {
    sign(PRIVATE, 1, 3);
    copyFolder();
    complete();
    assertAsItWas("private/leaves");
    assertThat(restored.resolve("private/00000000").toFile().list()).hasSize(1);
    new RestoredCheckpoints(folder.resolve("nowhere"), signed.sample.tables.jdbc()).complete();
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void heads_of_another_process_stay_out_of_the_folder() throws IOException {
    var first = started(folder.resolve("live"), "command-1");
    var second = started(folder.resolve("second"), "command-2");
    signed.sample.rows.fill(PRIVATE, 1, 10);
    first.sign();
    copyFolder();
    signed.sample.rows.fill(PRIVATE, 11, 20);
    second.sign();
    signed.sample.rows.fill(PRIVATE, 21, 30);
    first.sign();

    complete();

    assertThat(restored.resolve(file(PRIVATE, 20))).doesNotExist();
    assertAsItWas(file(PRIVATE, 30));
    assertThat(signed.table.noteOf(PRIVATE, 20)).isPresent();
    assertThat(started(restored, "command-1").damages(true)).isEmpty();
  }

  @Test
  void a_head_that_was_begun_when_its_folder_was_copied_is_ended_before_newer_ones()
      throws IOException {
    sign(PRIVATE, 1, 3);
    sign(PRIVATE, 4, 6);
    copyFolder();
    Files.move(restored.resolve(file(PRIVATE, 6)), restored.resolve("private/begun"));
    sign(PRIVATE, 7, 9);

    complete();

    assertAsItWas(file(PRIVATE, 6));
    assertAsItWas(file(PRIVATE, 9));
    assertThat(restored.resolve("private/begun")).doesNotExist();
    assertThat(started().damages(true)).isEmpty();
  }

  @Test
  void a_row_that_nobody_signed_is_not_taken_for_a_head() throws IOException {
    sign(PRIVATE, 1, 3);
    copyFolder();
    sign(PRIVATE, 4, 6);
    signed.sample.tables.jdbc().sql("update audit_zone.tree_checkpoint set note = 'x'").update();
    complete();
    assertThat(restored.resolve(file(PRIVATE, 6))).doesNotExist();
    assertThat(started().damages(true))
        .extracting(EvidenceFinding::what)
        .contains("this checkpoint is not what was signed", CheckpointFolder.LOST);
  }

  @Test
  void a_file_that_somebody_changed_is_not_written_over() throws IOException {
    sign(PRIVATE, 1, 3);
    sign(PRIVATE, 4, 6);
    copyFolder();
    Files.writeString(restored.resolve(file(PRIVATE, 6)), "changed");
    complete();
    assertThat(restored.resolve(file(PRIVATE, 6))).hasContent("changed");
  }

  @Test
  void a_leaf_that_was_changed_in_the_restored_database_is_found() throws IOException {
    sign(PRIVATE, 1, 3);
    copyFolder();
    sign(PRIVATE, 4, 6);
    signed.tamperWithTree(PRIVATE);
    complete();
    assertThat(started().damages(true)).isNotEmpty();
  }
}
