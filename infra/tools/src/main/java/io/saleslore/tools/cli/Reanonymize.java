package io.saleslore.tools.cli;

import io.saleslore.app.cli.PlatformOptions;
import io.saleslore.tools.play.PlatformClient;
import io.saleslore.tools.play.Reanonymising;
import io.saleslore.tools.play.Refused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the next edition of a running platform. */
@Command(
    name = "reanonymize",
    description = {
      "Reads all finished stories of the running platform again into the next edition, builds the",
      "read models on it and shows what changes; goes on with an edition that was begun before."
          + " Exit",
      "0 when it is made, 1 when it failed or when nothing has changed that would make another one."
    },
    mixinStandardHelpOptions = true)
final class Reanonymize implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--switch",
      description = "Serve it at once if it is begun now; else it waits for a person.")
  private boolean switches;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PlatformOptions target;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    try (var platform = new PlatformClient(target.url(), target.tokens())) {
      var edition = Reanonymising.start(platform);
      edition.follow(err);
      var readModels = edition.readModels();
      if (!readModels.follow(err).equals("waiting")) {
        out.println("its read models are not built: " + readModels.path());
        return 1;
      }
      readModels.showDiff(out);
      if (switches && edition.isNew()) {
        edition.switchTo();
        out.println("it is served");
      } else {
        if (switches) {
          out.println("it was begun before, so it is not served without a look");
        }
        out.println("it waits; to serve it: POST " + edition.path() + "/switch");
        out.println(
            "to drop it: POST "
                + edition.path()
                + "/cancel and POST "
                + readModels.path()
                + "/cancel");
      }
      return switches && !edition.isNew() ? 1 : 0;
    } catch (Refused e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
