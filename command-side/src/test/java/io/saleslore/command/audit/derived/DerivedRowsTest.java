package io.saleslore.command.audit.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.fixture.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivedRowsTest {
  private final TestClock clock = new TestClock();

  private DerivedRows readIn(Duration time) {
    return new DerivedRows(
        new DerivedTable() {
          @Override
          public String table() {
            return "private_zone.large";
          }

          @Override
          public void apply(HistoryEvent event, Map<String, String> rows) {}

          @Override
          public Map<String, String> stored() {
            clock.pass(time);
            return Map.of();
          }
        });
  }

  @Test
  void a_table_that_is_read_at_once_is_read_at_every_look() {
    var rows = readIn(Duration.ZERO);
    rows.differences(clock);
    assertThat(rows.isRested(clock.instant())).isTrue();
  }

  @Test
  void reading_a_large_table_takes_a_hundredth_of_the_time_at_most() {
    var rows = readIn(Duration.ofSeconds(2));
    rows.differences(clock);
    clock.pass(Duration.ofSeconds(199));
    assertThat(rows.isRested(clock.instant())).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(rows.isRested(clock.instant())).isTrue();
  }
}
