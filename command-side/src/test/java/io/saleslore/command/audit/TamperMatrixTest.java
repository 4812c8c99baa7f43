package io.saleslore.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.audit.derived.OfficersWork;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.proof.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each change of the evidence, alone and in pairs, planted while the platform runs or stands still,
 * is named at its place by what health, console and log say (which is the same list), and by an
 * auditor's verifier.
 */
class TamperMatrixTest {
  private static final int PAIRS = Integer.getInteger("saleslore.tamper.pairs", 16);
  private static OfficersWork work;
  private static Evidence signed;

  @TempDir Path folder;
  private Evidence evidence;

  @BeforeAll
  static void workAndSign(@TempDir Path folder) {
    work = new OfficersWork();
    signed = Evidence.signed(folder, work);
  }

  @AfterAll
  static void end() {
    work.close();
  }

  @BeforeEach
  void copy() throws IOException {
    evidence = signed.copied(folder);
  }

  @AfterEach
  void close() {
    evidence.close();
  }

  static Stream<PlantedChange> all() {
    return Stream.of(
            PlantedChange.ofEvents(),
            PlantedChange.ofFiles(),
            PlantedChange.ofTrees(),
            PlantedChange.ofAggregates(),
            PlantedChange.ofDerivedTables())
        .flatMap(each -> each);
  }

  record Pair(PlantedChange one, PlantedChange other) {}

  static Stream<Pair> pairs() {
    var random = new Random(21);
    var changes = new ArrayList<>(all().toList());
    return Stream.generate(
            () -> {
              Collections.shuffle(changes, random);
              return new Pair(changes.getFirst(), changes.getLast());
            })
        .filter(pair -> !pair.one().target().equals(pair.other().target()))
        .limit(PAIRS);
  }

  @Test
  void untouched_evidence_is_good() throws IOException {
    evidence.stop();
    evidence.start();
    assertThat(evidence.found()).isEmpty();
    assertThat(evidence.verified()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_change_while_the_platform_runs_is_named_at_its_place(PlantedChange change)
      throws IOException {
    change.planting().in(evidence);
    assertNamed(List.of(change));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_change_while_it_stands_still_is_named_at_its_place(PlantedChange change)
      throws IOException {
    evidence.stop();
    change.planting().in(evidence);
    evidence.start();
    assertNamed(List.of(change));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void of_two_changes_each_is_named_at_its_place(Pair pair) throws IOException {
    evidence.stop();
    pair.one().planting().in(evidence);
    pair.other().planting().in(evidence);
    evidence.start();
    assertNamed(List.of(pair.one(), pair.other()));
  }

  private void assertNamed(List<PlantedChange> changes) throws IOException {
    var places = changes.stream().flatMap(each -> each.places().apply(evidence).stream()).toList();
    var expected = new ArrayList<>(places);
    changes.forEach(each -> expected.addAll(each.consequences()));
    assertNamed(places, expected);
  }

  /** Everybody names each place, and nobody names what was not expected. */
  private void assertNamed(List<String> places, List<String> expected) throws IOException {
    var found = evidence.found();
    var verified = evidence.verified();
    assertThat(places)
        .allSatisfy(
            place -> {
              assertThat(found).anyMatch(each -> each.startsWith(place));
              assertThat(verified).anyMatch(each -> each.contains(place));
            });
    assertThat(found).allMatch(each -> expected.stream().anyMatch(each::startsWith));
  }

  private void assertNamed(String place) throws IOException {
    assertNamed(List.of(place), List.of(place));
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_that_is_gone_is_named_while_it_runs_and_refuses_the_start(AuditedStore store)
      throws IOException {
    var gone = PlantedChange.place(evidence, store, "");
    removeAll(gone);
    assertNamed(gone + ": the folder of checkpoints is gone");
    evidence.stop();
    assertThatThrownBy(evidence::start).hasStackTraceContaining(gone + " is missing");
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_was_exchanged_is_named_while_it_runs_and_refuses_the_start(AuditedStore store)
      throws IOException {
    var key = PlantedChange.place(evidence, store, "key");
    var export = evidence.export();
    for (var other : List.of("nonsense\n", otherKey(store))) {
      Files.writeString(key, other);
      assertNamed(key + ": this key was changed");
      assertThat(evidence.verified(export))
          .anyMatch(each -> each.startsWith("kept " + store + "/key: "));
    }
    evidence.stop();
    assertThatThrownBy(evidence::start)
        .hasStackTraceContaining("another key signed the checkpoints");
  }

  private static String otherKey(AuditedStore store) {
    var seed = new byte[32];
    seed[0] = 1;
    return NoteSigner.of("saleslore/" + store, seed).key() + "\n";
  }

  private static void removeAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Who keeps an export and the folder of checkpoints needs no platform to miss one of them. */
  @ParameterizedTest
  @EnumSource
  void an_older_head_that_was_removed_or_damaged_is_named_by_the_verifier_alone(AuditedStore store)
      throws IOException {
    var export = evidence.export();
    assertThat(evidence.verified(export)).isEmpty();
    var older = PlantedChange.place(evidence, store, PlantedChange.checkpoint(Evidence.OLDER));
    Files.writeString(older, "nothing");
    assertNamedByVerifier(export, store, older);
    Files.delete(older);
    assertNamedByVerifier(export, store, older);
  }

  private void assertNamedByVerifier(Path export, AuditedStore store, Path file)
      throws IOException {
    assertThat(evidence.verified(export))
        .singleElement()
        .asString()
        .startsWith("kept " + store + "/" + file.getFileName() + ": ");
  }
}
