package io.saleslore.tools.cli;

import io.saleslore.app.cli.PlatformOptions;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.PlatformRefusal;
import io.saleslore.tools.play.WorldPlayer;
import io.saleslore.tools.world.WorldParameter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a world's folder into a running platform. */
@Command(
    name = "import-world",
    description = "Plays a simulated world into the running platform, or goes on where it stopped.",
    mixinStandardHelpOptions = true)
final class ImportWorld implements Callable<Integer> {
  private static final int BAD_INPUT = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Mixin private WorldParameter input;

  @Mixin private PlatformOptions target;

  @Option(
      names = "--release",
      description = "Then let the gate look, and wait until every view shows what it released.")
  private boolean isReleased;

  @Override
  public Integer call() {
    var err = input.err();
    try (var platform = new PlatformClient(target.url(), target.tokens())) {
      new WorldPlayer(platform, input.folder()).play(err);
      if (isReleased) {
        release(new GateClient(platform, PATIENCE), err);
      }
      return 0;
    } catch (IOException e) {
      err.println("no world in " + input.folder() + ": " + e.getMessage());
      return BAD_INPUT;
    } catch (PlatformRefusal e) {
      err.println(e.getMessage());
      err.println("what was taken stays; the same command goes on from there");
      return 1;
    }
  }

  private static void release(GateClient gate, PrintWriter err) {
    gate.whenAllIsRead();
    err.printf("%,d releases%n", gate.tick(Instant.now()));
    gate.whenAllIsLearned();
  }
}
