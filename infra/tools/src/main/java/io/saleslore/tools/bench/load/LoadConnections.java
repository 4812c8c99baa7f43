package io.saleslore.tools.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The open connections, one a thread. */
final class LoadConnections implements AutoCloseable {
  private final List<byte[]> requests;
  private final List<HttpConnection> open = new CopyOnWriteArrayList<>();
  private final ThreadLocal<HttpConnection> own;

  LoadConnections(LoadOrder order) {
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
