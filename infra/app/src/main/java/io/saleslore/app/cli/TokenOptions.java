package io.saleslore.app.cli;

import io.saleslore.app.security.DemoTokens;
import io.saleslore.app.security.TokenIssuer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command shows to a platform whose tokens come from an issuer. */
final class TokenOptions {
  @Option(
      names = "--token",
      defaultValue = "${env:SALESLORE_TOKEN}",
      description = "A bearer token of the platform's issuer; else $SALESLORE_TOKEN.")
  private @Nullable String token;

  @Option(
      names = "--issuer",
      defaultValue = "${env:SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI}",
      description =
          "The platform's issuer, which --client-id gets a token from; that of lore issuer gives"
              + " one without.")
  private @Nullable String issuer;

  @Option(
      names = "--client-id",
      defaultValue = "${env:SALESLORE_CLIENT_ID}",
      description = "A client of the issuer (client credentials); else $SALESLORE_CLIENT_ID.")
  private @Nullable String client;

  @Option(
      names = "--client-secret",
      defaultValue = "${env:SALESLORE_CLIENT_SECRET}",
      description = "Its secret; else $SALESLORE_CLIENT_SECRET.")
  private @Nullable String secret;

  /** The token or the client's, else those of a trial's issuer, else demo tokens. */
  TokenIssuer tokens(Path data) {
    var given = token;
    if (given != null) {
      return new GivenToken(() -> given);
    }
    if (client == null) {
      return issuer != null && isHere(issuer) ? new TrialTokens(issuer) : new DemoTokens(data);
    }
    if (issuer == null || secret == null) {
      throw new IllegalArgumentException("--client-id needs --issuer and --client-secret");
    }
    return new GivenToken(new ClientCredentials(issuer, client, secret)::token);
  }

  /** A real issuer stands elsewhere, or asks for a client. */
  private static boolean isHere(String issuer) {
    return issuer.startsWith("http://localhost:");
  }
}
