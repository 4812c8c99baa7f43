package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verification says to the person who runs it. */
class ExportVerificationTest {
  @TempDir Path path;
  private SampleExport sample;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void export() throws IOException {
    sample = new SampleExport(path);
  }

  @Test
  void a_good_export_is_called_so_with_its_figures() throws IOException {
    assertThat(run(Optional.of(sample.checkpoints))).isEmpty();
    assertThat(lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("private: 297 events, checkpoint of 300 positions,")
        .endsWith(": as signed");
    assertThat(lines().getLast()).isEqualTo("good: nobody changed the past");
  }

  @Test
  void without_kept_checkpoints_it_says_what_it_believes() throws IOException {
    run(Optional.empty());
    assertThat(lines().getFirst())
        .startsWith("no folder of checkpoints given: the export's own checkpoints");
  }

  @Test
  void a_broken_export_is_called_so_with_its_first_place() throws IOException {
    sample.store.remove(42L);
    sample.export(SampleExport.SIZE);
    assertThat(run(Optional.of(sample.checkpoints))).hasSize(1);
    assertThat(lines())
        .anyMatch(line -> line.endsWith("NOT as signed"))
        .contains("private at position 42: deleted: an event was signed here and is gone")
        .endsWith("BROKEN");
  }

  @Test
  void kept_files_that_the_key_did_not_sign_are_counted() throws IOException {
    var other = NoteSigner.of("saleslore/private", new TreeHash().empty());
    Files.writeString(
        sample.kept.resolve("400.checkpoint"),
        other.sign("saleslore/private\n400\n", SampleExport.MADE).toString());
    assertThat(run(Optional.of(sample.checkpoints))).isEmpty();
    assertThat(lines().getFirst())
        .isEqualTo(
            "private: 1 files of checkpoints are not signed by " + SampleExport.SIGNER.key());
  }

  @Test
  void the_kept_key_counts_and_not_that_of_the_export() throws IOException {
    var other = NoteSigner.of("saleslore/private", new TreeHash().empty());
    Files.writeString(sample.folder.key("private"), other.key() + "\n");
    assertThat(run(Optional.of(sample.checkpoints))).isEmpty();
    assertThat(run(Optional.empty())).hasSize(1);
  }

  @Test
  void where_no_key_is_kept_that_of_the_export_counts() throws IOException {
    Files.delete(sample.kept.resolve("key"));
    assertThat(run(Optional.of(sample.checkpoints))).isEmpty();
  }

  @Test
  void only_the_first_place_of_each_store_is_told() throws IOException {
    sample.store.remove(42L);
    sample.store.remove(43L);
    sample.export(SampleExport.SIZE);
    assertThat(run(Optional.of(sample.checkpoints)))
        .extracting(Finding::position)
        .containsExactly(42L);
  }

  @Test
  void an_export_of_some_events_is_verified_by_their_proofs() throws IOException {
    var part = new TreeMap<>(sample.store.subMap(10L, 20L));
    sample.exportPart(part);
    assertThat(run(Optional.of(sample.checkpoints))).isEmpty();
    assertThat(lines().getFirst()).startsWith("private: 10 events, checkpoint of 300 positions");
  }

  @Test
  void a_missing_event_between_two_of_its_aggregate_is_found_in_a_part() throws IOException {
    for (long position = 10; position < 13; position++) {
      sample.store.put(position, ofOneAggregate(position));
    }
    Files.delete(sample.folder.leaves("private"));
    sample.export(SampleExport.SIZE);
    var part = new TreeMap<>(sample.store.subMap(10L, 13L));
    sample.exportPart(part);
    assertThat(run(Optional.empty())).isEmpty();
    part.remove(11L);
    sample.exportPart(part);
    assertThat(run(Optional.empty()).getFirst().sentence())
        .isEqualTo("deleted: an event of the same aggregate is missing before this one");
  }

  @Test
  void a_folder_that_is_no_export_is_refused() {
    assertThatThrownBy(
            () -> new ExportVerification(path, Optional.empty(), new PrintWriter(said)).run())
        .isInstanceOf(IOException.class);
    assertThat(said.toString()).isEmpty();
  }

  private static StoredEvent ofOneAggregate(long position) {
    return MemoryRows.event(position, "deal-1", position - 10, "{}");
  }

  private List<Finding> run(Optional<Path> checkpoints) throws IOException {
    said.getBuffer().setLength(0);
    var out = new PrintWriter(said);
    return new ExportVerification(sample.folder.folder(), checkpoints, out).run();
  }

  private List<String> lines() {
    return said.toString().lines().toList();
  }
}
