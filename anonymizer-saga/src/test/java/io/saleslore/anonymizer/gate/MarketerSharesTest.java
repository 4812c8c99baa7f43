package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarketerSharesTest {
  private int facts;

  @Test
  void as_many_as_are_wanted_stay_as_they_are() {
    assertThat(sizes(told(3, 3, 2, 1))).containsExactly(1, 2, 3);
  }

  @Test
  void the_smallest_are_counted_as_one_until_there_are_no_more_than_wanted() {
    assertThat(sizes(told(10, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1)))
        .containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 3, 3);
  }

  @Test
  void no_fact_is_lost_and_none_told_twice() {
    var told = told(10, IntStream.generate(() -> 3).limit(49).toArray());
    assertThat(told).hasSize(10);
    assertThat(told.stream().flatMap(List::stream)).hasSize(147).doesNotHaveDuplicates();
  }

  @Test
  void nobody_is_counted_as_one_with_others_if_that_were_more_than_a_quarter() {
    assertThat(sizes(told(5, 1, 1, 1, 1, 1, 1))).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(sizes(told(5, 1, 1, 1, 1, 1, 1, 1, 1))).containsExactly(1, 1, 2, 2, 2);
  }

  @Test
  void fewer_marketers_than_wanted_stay_fewer() {
    assertThat(told(10, 1, 1, 1)).hasSize(3);
  }

  private List<List<String>> told(int fewest, int... ofMarketers) {
    var each =
        Arrays.stream(ofMarketers)
            .mapToObj(size -> IntStream.range(0, size).mapToObj(_ -> "f" + facts++).toList())
            .toList();
    return new MarketerShares(each).told(fewest);
  }

  private static List<Integer> sizes(List<List<String>> shares) {
    return shares.stream().map(List::size).sorted().toList();
  }
}
