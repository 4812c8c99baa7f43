package io.saleslore.tools.evaluate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.tools.simulate.truth.ToldFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaksTest {
  private static final ToldFact TOLD = tried("need trial small : tried eased");
  private final Leaks leaks = new Leaks();

  @Test
  void tries_read_as_of_another_objection_count_against_those_read_right() {
    read(80, "need trial small : tried eased");
    read(20, "effort trial small : tried eased");
    assertThat(leaks.largest()).isEqualTo(0.25);
  }

  @Test
  void so_do_those_read_as_another_approach() {
    read(100, "need trial small : tried");
    read(10, "need demo small : tried");
    read(90, "other trial small : tried");
    assertThat(leaks.largest()).isEqualTo(0.1);
  }

  @Test
  void one_neighbour_in_a_hundred_may_get_more() {
    for (var objection : List.of("need", "timing", "trust", "budget", "speed")) {
      for (int i = 0; i < 50; i++) {
        var told = List.of(tried(objection + " trial small : tried"));
        leaks.add(told, told);
      }
    }
    read(40, "effort trial small : tried");
    read(15, "contract trial small : tried");
    assertThat(leaks.largest()).isEqualTo(0.3);
  }

  @Test
  void what_was_read_right_too_seldom_says_nothing_and_nor_does_what_differs_in_both() {
    read(49, "need trial small : tried");
    read(49, "effort trial small : tried");
    read(49, "effort demo small : tried");
    leaks.add(List.of(TOLD), List.of());
    assertThat(leaks.largest()).isZero();
  }

  private void read(int times, String as) {
    for (int i = 0; i < times; i++) {
      leaks.add(List.of(TOLD), List.of(tried(as)));
    }
  }

  private static ToldFact tried(String codes) {
    return ToldFact.of("objection-by-size : " + codes);
  }
}
