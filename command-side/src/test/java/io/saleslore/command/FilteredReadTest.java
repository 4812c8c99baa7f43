package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilteredReadTest {
  private static final int ROWS = 1000;

  private final List<Integer> reads = new ArrayList<>();

  private List<Integer> rows(@Nullable Integer behind, int count) {
    reads.add(count);
    int first = behind == null ? 0 : behind + 1;
    return IntStream.range(first, Math.min(ROWS, first + count)).boxed().toList();
  }

  private List<String> found(int divisor, int count) {
    return FilteredRead.of(
        null,
        this::rows,
        row -> row,
        rows -> rows.stream().filter(row -> row % divisor == 0).map(row -> "row " + row).toList(),
        count);
  }

  @Test
  void where_all_pass_no_more_is_read_than_was_asked_for() {
    assertThat(found(1, 3)).containsExactly("row 0", "row 1", "row 2");
    assertThat(reads).containsExactly(3);
  }

  @Test
  void what_does_not_pass_ends_no_list() {
    assertThat(found(300, 3)).containsExactly("row 0", "row 300", "row 600");
  }

  @Test
  void a_list_ends_with_the_rows() {
    assertThat(found(300, 9)).containsExactly("row 0", "row 300", "row 600", "row 900");
    assertThat(reads).startsWith(9, 200).endsWith(200);
  }
}
