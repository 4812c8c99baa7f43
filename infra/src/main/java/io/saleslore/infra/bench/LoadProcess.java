package io.saleslore.infra.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Sends load from a process of its own: an order a line on standard input, its outcome on output.
 * It stays for all orders, so that its own warming up takes nothing from what is measured later.
 */
@Command(name = "load", hidden = true)
final class LoadProcess implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Made by picocli. */
  LoadProcess() {}

  private record Report(double perSecond, long failed, byte[] latencies) {
    static Report of(Load.Outcome outcome) {
      return new Report(outcome.perSecond(), outcome.failed(), outcome.latencies().bytes());
    }

    Load.Outcome outcome() {
      return new Load.Outcome(perSecond, failed, Latencies.ofBytes(latencies));
    }
  }

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    try (var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (var order = orders.readLine(); order != null; order = orders.readLine()) {
        var outcome = Load.send(JSON.readValue(order, Load.Order.class));
        out.println(JSON.writeValueAsString(Report.of(outcome)));
        out.flush();
      }
    }
    return 0;
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
                      List.of("bench", "load")))
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
