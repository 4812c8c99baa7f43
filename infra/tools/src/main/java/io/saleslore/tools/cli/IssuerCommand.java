package io.saleslore.tools.cli;

import com.nimbusds.jose.JOSEException;
import io.saleslore.app.cli.TrialTokens;
import io.saleslore.tools.issuer.TrialIssuer;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs an issuer for trials until it is stopped. */
@Command(
    name = "issuer",
    description = {
      "Runs an OpenID issuer on this machine that gives everybody here any token, to try servers.",
      "Never beside real data."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class IssuerCommand implements Callable<Integer> {
  private static final String READY =
      "the issuer %1$s gives tokens for ADMIN, COMPLIANCE, DATA_TEAM, TEMPLATE_REVIEWER and any"
          + " marketer:%n  curl -su alice-123:%2$s -d grant_type=client_credentials %1$s/token%n";

  @Spec private CommandSpec spec;

  @Option(names = "--port", description = "TCP port on the loopback interface.")
  private int port = 9000;

  @Override
  public Integer call() throws IOException, JOSEException, InterruptedException {
    try (var issuer = new TrialIssuer(port)) {
      spec.commandLine().getErr().printf(READY, issuer.uri(), TrialTokens.SECRET);
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
