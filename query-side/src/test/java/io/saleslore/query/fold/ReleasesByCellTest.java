package io.saleslore.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Releases;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleasesByCellTest {
  private static final List<PatternReleased> RELEASES = new Releases(3, 1).random(50).all();

  @Test
  void each_release_stands_with_every_cell_that_it_adds_to() {
    var model = new ObjectionPatterns();
    var batch = ReleasesByCell.of(model, RELEASES);
    assertThat(batch.failures()).isEmpty();
    for (var release : RELEASES) {
      for (var key : model.cells(release)) {
        assertThat(batch.releases().get(key)).contains(release);
      }
    }
  }

  @Test
  void the_releases_of_a_cell_come_in_order() {
    assertThat(ReleasesByCell.of(new ObjectionPatterns(), RELEASES).releases().values())
        .allSatisfy(
            releases -> assertThat(releases).extracting(PatternReleased::number).isSorted());
  }

  @Test
  void one_that_cannot_be_folded_stands_with_no_cell() {
    var batch = ReleasesByCell.of(new Fails(17), RELEASES);
    assertThat(batch.failures()).isEqualTo(Map.of(17L, "java.lang.IllegalStateException"));
    assertThat(batch.releases().get(CellKey.of("all")))
        .hasSize(49)
        .doesNotContain(RELEASES.get(17));
  }

  @Test
  void a_gap_in_the_numbers_is_refused_by_the_missing_one() {
    ReleaseSequence.check(-1, RELEASES);
    ReleaseSequence.check(9, RELEASES.subList(10, 20));
    ReleaseSequence.check(49, List.of());
    assertThatIllegalStateException()
        .isThrownBy(() -> ReleaseSequence.check(8, RELEASES.subList(10, 20)))
        .withMessage("release 9 of edition 1 is missing");
    assertThatIllegalStateException()
        .isThrownBy(() -> ReleaseSequence.check(3, List.of(RELEASES.get(4), RELEASES.get(6))))
        .withMessage("release 5 of edition 1 is missing");
  }

  private record Fails(long number) implements ReadModel {
    @Override
    public String name() {
      return "fails";
    }

    @Override
    public List<CellKey> cells(PatternReleased release) {
      if (release.number() == number) {
        throw new IllegalStateException();
      }
      return List.of(CellKey.of("all"));
    }
  }
}
