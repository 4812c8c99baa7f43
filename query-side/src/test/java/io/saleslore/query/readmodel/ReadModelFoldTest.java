package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Releases;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadModelFoldTest {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final List<PatternReleased> RELEASES = new Releases(1, 1).random(200).all();

  @Test
  void folded_in_memory_it_holds_every_cell() {
    var fold = new ReadModelFold(PATTERNS, List.of());
    RELEASES.forEach(fold::add);
    assertThat(byId(fold)).isEqualTo(Folded.cells(PATTERNS, RELEASES));
    assertThat(fold.model()).isSameAs(PATTERNS);
  }

  @Test
  void it_goes_on_from_what_was_saved_wherever_that_was() {
    for (int saved = 0; saved <= 200; saved += 25) {
      var cells = Folded.cells(PATTERNS, RELEASES.subList(0, saved)).values();
      var fold = new ReadModelFold(PATTERNS, cells);
      RELEASES.subList(saved, 200).forEach(fold::add);
      assertThat(byId(fold)).isEqualTo(Folded.cells(PATTERNS, RELEASES));
    }
  }

  @Test
  void a_release_that_cannot_be_folded_adds_to_no_cell() {
    var fold = new ReadModelFold(new Failing(), List.of());
    assertThatIllegalStateException().isThrownBy(() -> fold.add(RELEASES.getFirst()));
    assertThat(fold.cells()).isEmpty();
  }

  private static Map<String, Cell> byId(ReadModelFold fold) {
    return fold.cells().collect(Collectors.toMap(Cell::id, Function.identity()));
  }

  private static final class Failing implements ReadModel {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public List<CellKey> cells(PatternReleased release) {
      throw new IllegalStateException();
    }
  }
}
