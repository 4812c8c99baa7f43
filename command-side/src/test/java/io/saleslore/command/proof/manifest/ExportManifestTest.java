package io.saleslore.command.proof.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExportManifestTest {
  private static final ExportManifest MANIFEST =
      new ExportManifest(
          Instant.parse("2026-03-03T09:00:00Z"),
          List.of("customer 1"),
          List.of(
              new StorePart("private", 300, Optional.of(PositionRuns.parse("3,17-19"))),
              new StorePart("global", 0, Optional.of(new PositionRuns())),
              new StorePart("operations", 12, Optional.empty())),
          Set.of("staff-alice/2", "staff-alice/1"),
          List.of("the tree was cut"));

  @Test
  void it_says_on_a_line_each_what_must_be_there() {
    assertThat(MANIFEST.text())
        .isEqualTo(
            """
            saleslore-export-2
            made 2026-03-03T09:00:00Z
            asked customer 1
            holds private 300 positions, 3,17-19
            holds global 0 positions, none
            holds operations 12 positions, all
            erased staff-alice/1
            erased staff-alice/2
            broken the tree was cut
            """);
  }

  @Test
  void it_is_read_back_without_a_loss() {
    var read = ExportManifest.parse(MANIFEST.text());
    assertThat(read.text()).isEqualTo(MANIFEST.text());
    assertThat(read.of("private").flatMap(StorePart::chosen).orElseThrow().positions()).hasSize(4);
    assertThat(read.of("other")).isEmpty();
  }

  @Test
  void what_is_found_cannot_add_a_line() {
    var two =
        new ExportManifest(
            MANIFEST.made(), List.of(), List.of(), Set.of(), List.of("a\nholds private 1"));
    assertThat(ExportManifest.parse(two.text()).stores()).isEmpty();
  }

  @Test
  void another_text_is_no_manifest() {
    for (var text :
        List.of(
            "",
            "saleslore-export-2\n",
            "saleslore-export-2\nmade today\n",
            "saleslore-export-2\nmade 2026-03-03T09:00:00Z\nholds private\n",
            "saleslore-export-2\nmade 2026-03-03T09:00:00Z\nholds private 3 positions, -\n")) {
      assertThatThrownBy(() -> ExportManifest.parse(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void neighbours_are_drawn_together() {
    var runs = new PositionRuns();
    LongStream.of(3, 17, 18, 19, 25).forEach(runs::add);
    assertThat(runs).hasToString("3,17-19,25");
    assertThat(runs.positions()).containsExactly(3L, 17L, 18L, 19L, 25L);
    assertThat(new PositionRuns()).hasToString("none");
  }
}
