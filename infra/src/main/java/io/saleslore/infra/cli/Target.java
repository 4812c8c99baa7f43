package io.saleslore.infra.cli;

import io.saleslore.infra.play.PlatformClient;
import io.saleslore.infra.security.DemoTokens;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The running platform that a command speaks with, and whose keys make its tokens. */
final class Target {
  @Option(
      names = "--url",
      defaultValue = "http://localhost:8080",
      description = "Where the platform answers (${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private URI url;

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "Folder of the platform's stores and keys (${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  URI url() {
    return url;
  }

  DemoTokens tokens() {
    return new DemoTokens(data);
  }

  PlatformClient client() {
    return new PlatformClient(url, tokens());
  }
}
