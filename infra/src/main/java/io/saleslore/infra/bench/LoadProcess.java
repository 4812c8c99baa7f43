package io.saleslore.infra.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sends load from a process of its own: an order on standard input, its outcome on output. */
@Command(name = "load", hidden = true)
final class LoadProcess implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Made by picocli. */
  LoadProcess() {}

  private record Report(double perSecond, long failed, byte[] latencies) {}

  /** Starts a process that sends what was ordered, and waits for its end. */
  static Load.Outcome send(Load.Order order) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ThisProgram.command(
                    List.of("-Xmx128m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"),
                    List.of("bench", "load")))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = process.getOutputStream()) {
      JSON.writeValue(in, order);
    }
    var said = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("the process that sends load failed");
    }
    var report = JSON.readValue(said, Report.class);
    return new Load.Outcome(
        report.perSecond(), report.failed(), Latencies.ofBytes(report.latencies()));
  }

  @Override
  public Integer call() throws Exception {
    var outcome = Load.send(JSON.readValue(System.in.readAllBytes(), Load.Order.class));
    var report = new Report(outcome.perSecond(), outcome.failed(), outcome.latencies().bytes());
    spec.commandLine().getOut().println(JSON.writeValueAsString(report));
    return 0;
  }
}
