package io.saleslore.app.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether nobody else listens where the platform shall answer. */
final class FreePort {
  private FreePort() {}

  static void check(String address, int port) {
    if (port == 0) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException | IllegalArgumentException e) {
      throw StartRefused.input(
          "port %d on %s cannot be taken (%s): stop what listens there, or choose another with --port"
              .formatted(port, address, e.getMessage()));
    }
  }
}
