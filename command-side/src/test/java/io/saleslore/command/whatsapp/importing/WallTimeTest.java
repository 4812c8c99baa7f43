package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallTimeTest {
  private final WallTime berlin = new WallTime(ZoneId.of("Europe/Berlin"));

  private String instant(String shown) {
    return berlin.instant(LocalDateTime.parse(shown)).toString();
  }

  @Test
  void a_time_is_the_zones_own() {
    assertThat(instant("2024-01-28T21:05")).isEqualTo("2024-01-28T20:05:00Z");
    assertThat(instant("2024-07-28T21:05")).isEqualTo("2024-07-28T19:05:00Z");
    assertThat(berlin.warnings()).isEmpty();
  }

  @Test
  void a_time_in_the_spring_gap_is_kept_and_flagged() {
    assertThat(instant("2024-03-31T02:30")).isEqualTo("2024-03-31T01:30:00Z");
    assertThat(berlin.warnings())
        .singleElement()
        .asString()
        .startsWith("1 messages")
        .contains("skip");
  }

  @Test
  void a_time_in_the_autumn_overlap_is_kept_and_flagged() {
    assertThat(instant("2024-10-27T02:30")).isEqualTo("2024-10-27T00:30:00Z");
    assertThat(berlin.warnings()).singleElement().asString().contains("twice");
  }
}
