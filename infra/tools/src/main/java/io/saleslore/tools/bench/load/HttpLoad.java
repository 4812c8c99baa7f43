package io.saleslore.tools.bench.load;

import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.bench.timing.WorkLoop;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
    try (var connections = new Connections(order)) {
      WorkLoop.Step step =
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

  /** The open connections, one a thread. */
  private static final class Connections implements AutoCloseable {
    private final List<byte[]> requests;
    private final List<HttpConnection> open = new CopyOnWriteArrayList<>();
    private final ThreadLocal<HttpConnection> own;

    Connections(LoadOrder order) {
      this.requests =
          order.requests().stream().map(each -> each.bytes(order.server(), order.token())).toList();
      this.own = ThreadLocal.withInitial(() -> connect(order.server()));
    }

    boolean isAnsweredWell(long number) throws IOException {
      int status = own.get().send(requests.get((int) (number % requests.size())));
      return status >= 200 && status < 300;
    }

    private HttpConnection connect(URI server) {
      var connection = new HttpConnection(server);
      open.add(connection);
      return connection;
    }

    @Override
    public void close() throws IOException {
      for (var connection : open) {
        connection.close();
      }
    }
  }
}
