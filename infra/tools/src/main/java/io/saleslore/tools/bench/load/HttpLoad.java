package io.saleslore.tools.bench.load;

import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.bench.timing.WorkLoop;
import io.saleslore.tools.bench.timing.WorkStep;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests over HTTP, as many a second as was ordered or as fast as they are answered. It has a
 * process of its own ({@link LoadProcess}), so that the server is not slowed down by its load.
 */
final class HttpLoad {
  private HttpLoad() {}

  /** Sends them from this process. */
  static LoadOutcome send(LoadOrder order) throws Exception {
    var latencies = new Latencies();
    var failed = new AtomicLong();
    try (var connections = new LoadConnections(order)) {
      WorkStep step =
          number -> {
            if (!connections.isAnsweredWell(number)) {
              failed.incrementAndGet();
            }
          };
      double all = run(order, new WorkLoop(order.connections(), latencies, step)).perSecond();
      double wrong = (double) failed.get() / Math.max(1, latencies.count());
      return new LoadOutcome(all * (1 - wrong), failed.get(), latencies);
    }
  }

  private static Throughput run(LoadOrder order, WorkLoop loop) throws Exception {
    return order.perSecond() > 0
        ? loop.open(order.perSecond(), order.seconds())
        : loop.closed(order.seconds());
  }
}
