package io.saleslore.app.measure;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Takes in spans as a collector of OpenTelemetry does, and keeps their bytes. */
final class SpanCollector implements AutoCloseable {
  private final HttpServer server;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  SpanCollector() {
    server = onLoopback();
    server.createContext(
        "/v1/traces",
        exchange -> {
          synchronized (received) {
            exchange.getRequestBody().transferTo(received);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  private static HttpServer onLoopback() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String endpoint() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1/traces";
  }

  /** All that came, of which texts can be read as they are (protobuf, not packed). */
  String said() {
    synchronized (received) {
      return received.toString(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
