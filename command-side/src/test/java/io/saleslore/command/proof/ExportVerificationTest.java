package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.note.SignedNote;
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
    assertThat(verdict(Optional.of(sample.checkpoints)).standing()).isEqualTo(ProofStanding.PROVEN);
    assertThat(lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("private: 297 events, checkpoint of 300 positions,")
        .endsWith(": as signed, by kept heads up to position 300");
    assertThat(lines().getLast()).isEqualTo("proven against kept heads: nobody changed the past");
  }

  @Test
  void without_kept_checkpoints_it_is_consistent_with_itself_only() throws IOException {
    assertThat(verdict(Optional.empty()).standing()).isEqualTo(ProofStanding.CONSISTENT);
    assertThat(lines().getFirst())
        .endsWith("as its own checkpoint says, which nothing kept proves");
    assertThat(lines().getLast()).startsWith("consistent with itself only");
  }

  @Test
  void a_kept_folder_without_heads_proves_nothing() throws IOException {
    var nothing = Files.createDirectory(path.resolve("nothing"));
    assertThat(verdict(Optional.of(nothing)).standing()).isEqualTo(ProofStanding.CONSISTENT);
  }

  @Test
  void what_stands_behind_the_last_kept_head_is_said_to_be_not_proven() throws IOException {
    Files.delete(sample.kept.resolve("300.checkpoint"));
    assertThat(verdict(Optional.of(sample.checkpoints)).standing()).isEqualTo(ProofStanding.PROVEN);
    assertThat(lines().getFirst()).endsWith("by kept heads up to position 200");
  }

  @Test
  void each_standing_ends_a_process_in_its_own_way() {
    assertThat(ProofStanding.values()).extracting(ProofStanding::exitCode).containsExactly(0, 1, 3);
  }

  @Test
  void a_broken_export_is_called_so_with_its_first_place() throws IOException {
    sample.store.remove(42L);
    sample.export(SampleExport.SIZE);
    assertThat(run(Optional.of(sample.checkpoints))).hasSize(1);
    assertThat(lines())
        .anyMatch(line -> line.endsWith("NOT as signed"))
        .contains("broken at private at position 42: deleted: an event was signed here and is gone")
        .endsWith("BROKEN");
  }

  @Test
  void a_kept_head_that_the_key_did_not_sign_is_named() throws IOException {
    var other = NoteSigner.of("saleslore/private", new TreeHash().empty());
    Files.writeString(
        sample.kept.resolve("200.checkpoint"),
        other.sign("saleslore/private\n400\n", SampleExport.MADE).toString());
    assertThat(run(Optional.of(sample.checkpoints)))
        .extracting(Finding::store)
        .containsExactly("kept private/200.checkpoint");
  }

  @Test
  void kept_leaves_that_do_not_make_the_kept_heads_are_named() throws IOException {
    var leaves = sample.leaves(SampleExport.SIZE);
    leaves.set(150, new TreeHash().empty());
    Files.write(sample.kept.resolve("leaves"), SampleExport.joined(leaves));
    assertThat(run(Optional.of(sample.checkpoints)))
        .extracting(Finding::toString)
        .containsExactly("kept private/leaves: this kept leaf was changed at position 151");
  }

  @Test
  void where_a_witness_is_demanded_each_kept_head_has_to_be_co_signed() throws IOException {
    var witness = NoteSigner.of("witness", new TreeHash().empty());
    assertThat(witnessed(witness)).singleElement().asString().contains("witnessed by witness+");
    for (int size = 100; size <= SampleExport.SIZE; size += 100) {
      var file = sample.kept.resolve(size + SignedHeads.ENDING);
      var note = SignedNote.parse(Files.readString(file));
      Files.writeString(file, witness.cosign(note, SampleExport.MADE).toString());
    }
    assertThat(witnessed(witness)).isEmpty();
    var file = sample.kept.resolve("200" + SignedHeads.ENDING);
    var lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertThat(witnessed(witness)).singleElement().asString().startsWith("kept private/200.");
  }

  private List<Finding> witnessed(NoteSigner witness) throws IOException {
    return new ExportVerification(
            sample.folder.folder(),
            Optional.of(sample.checkpoints),
            Optional.of(witness.key()),
            Optional.empty(),
            new PrintWriter(said))
        .run()
        .findings();
  }

  @Test
  void the_kept_key_counts_and_not_that_of_the_export() throws IOException {
    var other = NoteSigner.of("saleslore/private", new TreeHash().empty());
    Files.writeString(sample.folder.key("private"), other.key() + "\n");
    sample.checksums();
    assertThat(run(Optional.of(sample.checkpoints))).isEmpty();
    assertThat(run(Optional.empty())).hasSize(2);
  }

  @Test
  void where_no_key_is_kept_that_of_the_export_counts() throws IOException {
    Files.delete(sample.kept.resolve("key"));
    assertThat(run(Optional.of(sample.checkpoints))).isEmpty();
  }

  @Test
  void each_place_of_a_store_is_told() throws IOException {
    sample.store.remove(42L);
    sample.store.remove(43L);
    sample.export(SampleExport.SIZE);
    assertThat(run(Optional.of(sample.checkpoints)))
        .extracting(Finding::position)
        .containsExactly(42L, 43L);
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
    sample.sign(SampleExport.EXPORTER, sample.manifest(SampleExport.MADE));
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

  private Verdict verdict(Optional<Path> checkpoints) throws IOException {
    said.getBuffer().setLength(0);
    var out = new PrintWriter(said);
    return new ExportVerification(sample.folder.folder(), checkpoints, out).run();
  }

  private List<Finding> run(Optional<Path> checkpoints) throws IOException {
    return verdict(checkpoints).findings();
  }

  private List<String> lines() {
    return said.toString().lines().toList();
  }
}
