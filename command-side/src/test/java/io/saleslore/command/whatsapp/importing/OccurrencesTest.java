package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccurrencesTest {
  private static final String HI = "00112233445566778899aabbccddeeff";
  private static final String BYE = "ffeeddccbbaa99887766554433221100";

  private final Occurrences occurrences = new Occurrences();

  @Test
  void equal_contents_of_a_minute_are_counted() {
    assertThat(occurrences.count(7, HI)).isEqualTo(1);
    assertThat(occurrences.count(7, BYE)).isEqualTo(1);
    assertThat(occurrences.count(7, HI)).isEqualTo(2);
    assertThat(occurrences.count(8, HI)).isEqualTo(1);
  }

  @Test
  void a_clock_that_was_set_back_finds_its_minute_again() {
    occurrences.count(7, HI);
    occurrences.count(3000, HI);
    assertThat(occurrences.count(7, HI)).isEqualTo(2);
  }

  @Test
  void the_minutes_not_seen_for_longest_are_dropped() {
    for (long minute = 0; minute <= 4096; minute++) {
      occurrences.count(minute, HI);
    }
    assertThat(occurrences.count(4096, HI)).isEqualTo(2);
    assertThat(occurrences.count(0, HI)).isEqualTo(1);
  }
}
