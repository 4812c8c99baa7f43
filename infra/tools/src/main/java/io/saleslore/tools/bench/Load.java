package io.saleslore.tools.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Requests over HTTP, as many a second as was ordered or as fast as they are answered. It has a
 * process of its own ({@link LoadProcess}), so that whoever answers is not slowed down by who asks.
 */
final class Load {
  private Load() {}

  /**
   * What is to be sent; requests take turns.
   *
   * @param token the bearer token; null where none is asked for
   * @param connections how many at once; each is kept open
   * @param perSecond the constant rate; 0 for as fast as they are answered
   * @param seconds how long requests are sent
   */
  record Order(
      URI server,
      @Nullable String token,
      List<Ask> asks,
      int connections,
      double perSecond,
      double seconds) {}

  /** One request; without a body where it is empty. */
  record Ask(String method, String path, String body) {}

  /**
   * What came of it.
   *
   * @param perSecond how many were answered well in a second
   * @param failed how many were answered with another status than 2xx
   * @param latencies from when each was due; at no constant rate, from when it was sent
   */
  record Outcome(double perSecond, long failed, Latencies latencies) {
    /** The outcome, if everything was answered well. */
    Outcome good() {
      if (failed > 0) {
        throw new IllegalStateException(failed + " requests were not answered well");
      }
      return this;
    }
  }

  /** Sends them from this process. */
  static Outcome send(Order order) throws Exception {
    var latencies = new Latencies();
    var failed = new AtomicLong();
    try (var lines = new Lines(order)) {
      Pace.Step step =
          number -> {
            if (!lines.isAnsweredWell(number)) {
              failed.incrementAndGet();
            }
          };
      double all =
          order.perSecond() > 0
              ? Pace.atRate(
                  order.connections(), order.perSecond(), order.seconds(), latencies, step)
              : Pace.perSecond(order.connections(), order.seconds(), latencies, step);
      double wrong = (double) failed.get() / Math.max(1, latencies.count());
      return new Outcome(all * (1 - wrong), failed.get(), latencies);
    }
  }

  /** The open connections, one a thread. */
  private static final class Lines implements AutoCloseable {
    private final List<byte[]> requests;
    private final List<HttpLine> open = new CopyOnWriteArrayList<>();
    private final ThreadLocal<HttpLine> own;

    Lines(Order order) {
      this.requests =
          order.asks().stream()
              .map(ask -> HttpLine.request(order.server(), order.token(), ask))
              .toList();
      this.own = ThreadLocal.withInitial(() -> line(order.server()));
    }

    boolean isAnsweredWell(long number) throws IOException {
      int status = own.get().ask(requests.get((int) (number % requests.size())));
      return status >= 200 && status < 300;
    }

    private HttpLine line(URI server) {
      var line = new HttpLine(server);
      open.add(line);
      return line;
    }

    @Override
    public void close() throws IOException {
      for (var line : open) {
        line.close();
      }
    }
  }
}
