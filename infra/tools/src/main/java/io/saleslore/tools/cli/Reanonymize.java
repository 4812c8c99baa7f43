package io.saleslore.tools.cli;

import io.saleslore.app.cli.PlatformOptions;
import io.saleslore.tools.client.EditionClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.PlatformRefusal;
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
  @Spec private CommandSpec spec;

  @Option(
      names = "--switch",
      description = "Serve it at once if it is begun now; else it waits for a person.")
  private boolean switches;

  @Mixin private PlatformOptions target;

  @Override
  public Integer call() {
    try (var platform = new PlatformClient(target.url(), target.tokens())) {
      return make(EditionClient.start(platform));
    } catch (PlatformRefusal e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private int make(EditionClient edition) {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
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
      return 0;
    }
    if (switches) {
      out.println("it was begun before, so it is not served without a look");
    }
    sayHowToGoOn(edition.path(), readModels.path());
    return switches ? 1 : 0;
  }

  private void sayHowToGoOn(String edition, String readModels) {
    var out = spec.commandLine().getOut();
    out.println("it waits; to serve it: POST " + edition + "/switch");
    out.println("to drop it: POST " + edition + "/cancel and POST " + readModels + "/cancel");
  }
}
