package io.saleslore.tools.cli;

import io.saleslore.app.cli.PlatformOptions;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.PlatformRefusal;
import io.saleslore.tools.client.RebuildList;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with rebuilds that were started before. */
@Command(
    name = "rebuilds",
    description = "Lists, shows and steers rebuilds of read models, and goes back behind one.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RebuildCommands {
  @Spec private CommandSpec spec;

  @Command(name = "list", description = "Lists the read models and their rebuilds.")
  int list(
      @Mixin PlatformOptions target,
      @Parameters(paramLabel = "NAME", defaultValue = "all", description = "A read model, or all.")
          String name) {
    return with(target, (rebuilds, out) -> rebuilds.list(name, out));
  }

  @Command(name = "show", description = "Shows how far a rebuild is and what it would change.")
  int show(@Mixin PlatformOptions target, @Parameters(paramLabel = "ID") String id) {
    return with(target, (rebuilds, out) -> rebuilds.show(id, out));
  }

  @Command(name = "switch", description = "Makes live what a rebuild has made.")
  int switchTo(@Mixin PlatformOptions target, @Parameters(paramLabel = "ID") String id) {
    return with(target, (rebuilds, out) -> rebuilds.order(id, "switch", out));
  }

  @Command(name = "cancel", description = "Drops what a rebuild has made.")
  int cancel(@Mixin PlatformOptions target, @Parameters(paramLabel = "ID") String id) {
    return with(target, (rebuilds, out) -> rebuilds.order(id, "cancel", out));
  }

  @Command(name = "pause", description = "Lets a rebuild rest.")
  int pause(@Mixin PlatformOptions target, @Parameters(paramLabel = "ID") String id) {
    return with(target, (rebuilds, out) -> rebuilds.order(id, "pause", out));
  }

  @Command(name = "resume", description = "Lets a rebuild go on.")
  int resume(@Mixin PlatformOptions target, @Parameters(paramLabel = "ID") String id) {
    return with(target, (rebuilds, out) -> rebuilds.order(id, "resume", out));
  }

  @Command(
      name = "back",
      description = "Makes generations live again that were live before, such as market-trends=3.")
  int back(
      @Mixin PlatformOptions target,
      @Parameters(paramLabel = "NAME=GENERATION", arity = "1..*") Map<String, Integer> targets) {
    return with(target, (rebuilds, out) -> rebuilds.back(targets, out));
  }

  private int with(PlatformOptions target, BiConsumer<RebuildList, PrintWriter> act) {
    try (var platform = new PlatformClient(target.url(), target.tokens())) {
      act.accept(new RebuildList(platform), spec.commandLine().getOut());
      return 0;
    } catch (PlatformRefusal e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }
}
