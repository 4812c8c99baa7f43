package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.EventLine;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.event.EventSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionWalkTest {
  @TempDir Path folder;
  private final List<String> visited = new ArrayList<>();

  @Test
  void every_position_is_visited_in_order_with_its_event_if_there_is_one() throws IOException {
    var walk = walk(5, 1, 2, 4);
    assertThat(visited).containsExactly("1 event", "2 event", "3 none", "4 event", "5 none");
    assertThat(walk.read()).isEqualTo(3);
    assertThat(walk.stray()).isEmpty();
  }

  @Test
  void it_says_where_the_last_event_stands() throws IOException {
    var walk = new PositionWalk("private", events(1, 2), 9);
    assertThat(walk.walk((_, _) -> {})).isEqualTo(2);
    assertThat(new PositionWalk("private", events(), 9).walk((_, _) -> {})).isZero();
  }

  @Test
  void an_event_behind_a_later_one_ends_the_walk() throws IOException {
    var walk = walk(5, 1, 4, 2, 5);
    assertThat(walk.stray().orElseThrow())
        .returns(Kind.REORDERED, Finding::kind)
        .returns(2L, Finding::position);
    assertThat(visited).hasSize(4);
  }

  @Test
  void an_event_that_stands_twice_is_out_of_order() throws IOException {
    assertThat(walk(5, 1, 2, 2).stray().orElseThrow()).returns(2L, Finding::position);
  }

  @Test
  void an_event_behind_the_last_position_or_before_the_first_is_an_insertion() throws IOException {
    for (long position : List.of(6L, 0L, -7L)) {
      assertThat(walk(5, 1, position).stray().orElseThrow())
          .returns(Kind.INSERTED, Finding::kind)
          .returns(position, Finding::position);
    }
  }

  @Test
  void a_line_that_is_no_event_ends_the_walk_where_the_event_would_stand() throws IOException {
    var file = file(1, 2);
    Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
    var walk = new PositionWalk("private", () -> EventLines.of(file), 5);
    walk.walk((position, _) -> visited.add(Long.toString(position)));
    assertThat(walk.stray().orElseThrow())
        .returns(Kind.EDITED, Finding::kind)
        .returns(3L, Finding::position)
        .returns("edited: line 3 of the export is no event", Finding::sentence);
    assertThat(visited).containsExactly("1", "2");
  }

  private PositionWalk walk(long size, long... positions) throws IOException {
    visited.clear();
    var walk = new PositionWalk("private", events(positions), size);
    walk.walk(
        (position, event) -> visited.add(position + (event.isPresent() ? " event" : " none")));
    return walk;
  }

  private EventSource.Opening events(long... positions) throws IOException {
    var file = file(positions);
    return () -> EventLines.of(file);
  }

  private Path file(long... positions) throws IOException {
    var lines = new ByteBuilder(1 << 10);
    for (long position : positions) {
      EventLine.write(SampleExport.event(position), lines);
      lines.add('\n');
    }
    return Files.write(folder.resolve("private.jsonl"), lines.copy());
  }
}
