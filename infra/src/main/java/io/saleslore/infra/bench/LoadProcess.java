package io.saleslore.infra.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.infra.Saleslore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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

  private static List<String> command() {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
    var classes = System.getProperty("java.class.path");
    command.addAll(
        isApplication(classes)
            ? List.of("-jar", classes)
            : List.of("-cp", classes, Saleslore.class.getName()));
    command.addAll(List.of("bench", "load"));
    return command;
  }

  /** The application's own jar starts itself. */
  private static boolean isApplication(String classes) {
    return classes.endsWith("-app.jar") && !classes.contains(java.io.File.pathSeparator);
  }
}
