package io.saleslore.command.audit.derived;

import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.tree.SampleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditedEventReaderTest {
  private final SampleTree sample = new SampleTree();
  private final AuditedEventReader history = new AuditedEventReader(sample.rows, sample.trees);
  private final List<Long> read = new ArrayList<>();

  private void goOn() {
    history.goOn(event -> read.add(event.stored().position()));
  }

  /** As under load, when more events come than the trees take. */
  @ParameterizedTest
  @ValueSource(longs = {1, 7, 994, 995, 996, 1_500, 2_300})
  void every_event_is_read_once_however_far_the_trees_are_behind(long behind) {
    sample.rows.fill(PRIVATE, 1, 5);
    sample.of(PRIVATE).catchUp();
    sample.rows.fill(PRIVATE, 6, 5 + behind);
    goOn();
    assertThat(read).containsExactly(1L, 2L, 3L, 4L, 5L);

    sample.of(PRIVATE).catchUp();
    goOn();
    assertThat(read)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 5 + behind).boxed().toList());
  }
}
