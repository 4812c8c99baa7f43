package io.saleslore.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.aot.AotDetector;
import org.springframework.boot.webflux.actuate.endpoint.web.WebFluxEndpointHandlerMapping;

/** A process that starts a platform as {@code run} does, and writes down which beans it has. */
final class BeanNames {
  private BeanNames() {}

  public static void main(String... paths) throws Exception {
    try (var platform = RunningPlatform.startAlone(Path.of(paths[0]), 0)) {
      var context = platform.part(WebFluxEndpointHandlerMapping.class).getApplicationContext();
      Files.write(
          Path.of(paths[1]),
          Arrays.stream(Objects.requireNonNull(context).getBeanDefinitionNames())
              .sorted()
              .toList());
      System.out.println("prepared: " + AotDetector.useGeneratedArtifacts());
    }
    System.exit(0);
  }
}
