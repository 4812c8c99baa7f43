package io.saleslore.app.cli;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.config.Role;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    description = "Runs the platform: all of it on embedded stores, or some roles on servers.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class Run implements Callable<Integer> {
  @Option(names = "--port", description = "TCP port on the loopback interface.")
  private int port = 8080;

  @Option(names = "--data", description = "Folder of the stores and keys.")
  private Path data = Path.of("data");

  @Option(
      names = "--roles",
      split = ",",
      description = "What this process does: ${COMPLETION-CANDIDATES}; all where it is missing.")
  private Role[] roles = {};

  @Option(names = "--set", description = "A further setting, such as saleslore.gate.schedule=-")
  private String[] settings = {};

  @Override
  public Integer call() throws InterruptedException {
    try (var platform = RunningPlatform.startAlone(data, port, allSettings())) {
      System.err.println("saleslore answers at " + platform.uri() + ", data in " + data);
      if (Run.class.getResource("/static/index.html") != null) {
        System.err.println("open " + platform.uri() + " in a browser");
      }
      platform.awaitStop();
    }
    return 0;
  }

  private String[] allSettings() {
    var profiles = Stream.of(roles).map(Role::profile).collect(Collectors.joining(","));
    return profiles.isEmpty()
        ? settings
        : Stream.concat(Stream.of("spring.profiles.active=" + profiles), Stream.of(settings))
            .toArray(String[]::new);
  }
}
