package io.saleslore.tools.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;

/**
 * Sends load from a process of its own: an order a line on standard input, its outcome on output.
 * It stays for all orders, so that its own warming up takes nothing from what is measured later.
 */
final class LoadProcess {
  private LoadProcess() {}

  /** The process, from inside. */
  public static void main(String... arguments) throws Exception {
    var out = new PrintWriter(System.out, true, UTF_8);
    try (var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (var order = orders.readLine(); order != null; order = orders.readLine()) {
        out.println(LoadLine.of(HttpLoad.send(LoadLine.order(order))));
      }
    }
  }
}
