package io.saleslore.tools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/**
 * Sends load from a process of its own: an order a line on standard input, its outcome on output.
 * It stays for all orders, so that its own warming up takes nothing from what is measured later.
 */
final class LoadProcess {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoadProcess() {}

  private record Report(double perSecond, long failed, byte[] latencies) {
    static Report of(Load.Outcome outcome) {
      return new Report(outcome.perSecond(), outcome.failed(), outcome.latencies().bytes());
    }

    Load.Outcome outcome() {
      return new Load.Outcome(perSecond, failed, Latencies.ofBytes(latencies));
    }
  }

  /** The process, from inside. */
  public static void main(String... arguments) throws Exception {
    var out = new PrintWriter(System.out, true, UTF_8);
    try (var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (var order = orders.readLine(); order != null; order = orders.readLine()) {
        var outcome = Load.send(JSON.readValue(order, Load.Order.class));
        out.println(JSON.writeValueAsString(Report.of(outcome)));
      }
    }
  }

  /** The process, from outside. */
  static final class Started implements AutoCloseable {
    private final Process process;
    private final OutputStream orders;
    private final BufferedReader reports;

    Started() throws IOException {
      process =
          new ProcessBuilder(
                  ThisProgram.command(
                      List.of("-Xmx128m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"),
                      LoadProcess.class,
                      List.of()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      orders = process.getOutputStream();
      reports = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Waits until everything that was ordered is sent. */
    Load.Outcome send(Load.Order order) throws IOException {
      orders.write((JSON.writeValueAsString(order) + "\n").getBytes(UTF_8));
      orders.flush();
      var report = reports.readLine();
      if (report == null) {
        throw new IOException("the process that sends load failed");
      }
      return JSON.readValue(report, Report.class).outcome();
    }

    @Override
    public void close() throws IOException {
      orders.close();
      process.destroy();
    }
  }
}
