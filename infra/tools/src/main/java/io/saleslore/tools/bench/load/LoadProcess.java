package io.saleslore.tools.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.tools.bench.timing.Latencies;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;

/**
 * Sends load from a process of its own: an order a line on standard input, its outcome on output.
 * It stays for all orders, so that its own warming up takes nothing from what is measured later.
 */
final class LoadProcess {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoadProcess() {}

  /** An outcome as it goes from one process to the other. */
  private record OutcomeLine(double perSecond, long failed, byte[] latencies) {}

  /** The process, from inside. */
  public static void main(String... arguments) throws Exception {
    var out = new PrintWriter(System.out, true, UTF_8);
    try (var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (var order = orders.readLine(); order != null; order = orders.readLine()) {
        out.println(line(HttpLoad.send(JSON.readValue(order, LoadOrder.class))));
      }
    }
  }

  static String line(LoadOrder order) throws JsonProcessingException {
    return JSON.writeValueAsString(order);
  }

  static LoadOutcome outcome(String line) throws JsonProcessingException {
    var read = JSON.readValue(line, OutcomeLine.class);
    return new LoadOutcome(read.perSecond(), read.failed(), Latencies.ofBytes(read.latencies()));
  }

  private static String line(LoadOutcome outcome) throws JsonProcessingException {
    return JSON.writeValueAsString(
        new OutcomeLine(outcome.perSecond(), outcome.failed(), outcome.latencies().bytes()));
  }
}
