package io.saleslore.tools.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkLoopTest {
  @Test
  void an_open_loop_does_as_many_as_are_due_and_no_number_twice() throws Exception {
    var numbers = ConcurrentHashMap.<Long>newKeySet();
    var latencies = new Latencies();

    var done = new WorkLoop(3, latencies, numbers::add).open(500, 0.1);

    assertThat(done.count()).isEqualTo(50);
    assertThat(numbers).hasSize(50);
    assertThat(latencies.count()).isEqualTo(50);
    assertThat(done.seconds()).isGreaterThan(0.09);
  }

  @Test
  void a_closed_loop_begins_nothing_after_its_time() throws Exception {
    var count = new AtomicLong();

    var done =
        new WorkLoop(
                2,
                _ -> {
                  count.incrementAndGet();
                  Thread.sleep(5);
                })
            .closed(0.05);

    assertThat(done.count()).isEqualTo(count.get()).isLessThanOrEqualTo(22);
  }

  @Test
  void a_closed_loop_goes_on_until_a_step_fails() {
    WorkStep failing =
        number -> {
          if (number == 9) {
            throw new IOException("no connection");
          }
        };

    assertThatThrownBy(() -> new WorkLoop(1, failing).closed(60))
        .hasRootCauseMessage("no connection");
  }

  @Test
  void rates_are_of_all_that_was_done_in_all_the_time() {
    var both = new Throughput(10, 1).and(new Throughput(50, 3));

    assertThat(both.perSecond()).isEqualTo(15);
    assertThat(Throughput.NOTHING.and(both)).isEqualTo(both);
  }
}
