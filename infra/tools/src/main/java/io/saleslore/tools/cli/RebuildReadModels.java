package io.saleslore.tools.cli;

import io.saleslore.app.cli.PlatformOptions;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.PlatformRefusal;
import io.saleslore.tools.client.RebuildClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds read models of a running platform anew. */
@Command(
    name = "rebuild",
    description = {
      "Builds a read model of the running platform anew beside the live one, shows what changes"
          + " and",
      "makes it live. Exit 0 when it is live, or waits because you said no; 1 when it failed."
    },
    mixinStandardHelpOptions = true)
final class RebuildReadModels implements Callable<Integer> {
  private static final int BAD_INPUT = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "A read model such as market-trends, or all.")
  private String name;

  @Option(
      names = "--switch",
      paramLabel = "auto|ask",
      defaultValue = "ask",
      description = "Go live as soon as it is built, or ask first (${DEFAULT-VALUE}).")
  private String switching;

  @Mixin private PlatformOptions target;

  @Override
  public Integer call() throws IOException {
    if (!switching.equals("auto") && !switching.equals("ask")) {
      throw new ParameterException(spec.commandLine(), "--switch is auto or ask");
    }
    try (var platform = new PlatformClient(target.url(), target.tokens())) {
      var names = RebuildClient.names(platform);
      if (!name.equals("all") && !names.contains(name)) {
        spec.commandLine().getErr().println("NAME is all or one of " + String.join(", ", names));
        return BAD_INPUT;
      }
      return follow(RebuildClient.start(platform, name, switching));
    } catch (PlatformRefusal e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private int follow(RebuildClient rebuilding) throws IOException {
    var out = spec.commandLine().getOut();
    var phase = rebuilding.follow(spec.commandLine().getErr());
    switch (phase) {
      case "switched" -> {
        rebuilding.showDiff(out);
        return 0;
      }
      case "waiting" -> {
        rebuilding.showDiff(out);
        if (!isWanted()) {
          out.println("it waits: POST " + rebuilding.path() + "/switch or /cancel");
          return 0;
        }
        rebuilding.switchTo();
        out.println("it is live");
        return 0;
      }
      default -> {
        out.println("it is " + phase + ": " + rebuilding.path());
        return 1;
      }
    }
  }

  private boolean isWanted() throws IOException {
    spec.commandLine().getErr().print("switch to it? [y/N] ");
    spec.commandLine().getErr().flush();
    var answer =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
