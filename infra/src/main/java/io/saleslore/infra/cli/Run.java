package io.saleslore.infra.cli;

import io.saleslore.infra.RunningPlatform;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    description = "Runs the whole platform in one process on embedded stores.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class Run implements Callable<Integer> {
  @Option(names = "--port", description = "TCP port on the loopback interface.")
  private int port = 8080;

  @Option(names = "--data", description = "Folder of the stores and keys.")
  private Path data = Path.of("data");

  @Option(names = "--set", description = "A further setting, such as saleslore.gate.schedule=-")
  private String[] settings = {};

  @Override
  public Integer call() throws InterruptedException {
    try (var platform = RunningPlatform.start(data, port, settings)) {
      System.err.println("saleslore answers at " + platform.uri() + ", data in " + data);
      platform.awaitStop();
    }
    return 0;
  }
}
