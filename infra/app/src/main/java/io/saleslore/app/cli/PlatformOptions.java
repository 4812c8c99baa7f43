package io.saleslore.app.cli;

import io.saleslore.app.security.TokenIssuer;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The running platform that a command speaks with, and the tokens that it believes. */
public final class PlatformOptions {
  @Option(
      names = "--url",
      defaultValue = "http://localhost:8080",
      description = "Where the platform answers (${DEFAULT-VALUE}).")
  private URI url;

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "Folder of the platform's stores and keys (${DEFAULT-VALUE}).")
  private Path data;

  @Mixin private TokenOptions tokens;

  /** Where it answers. */
  public URI url() {
    return url;
  }

  /** Tokens that it believes. */
  public TokenIssuer tokens() {
    return tokens.tokens(data);
  }
}
