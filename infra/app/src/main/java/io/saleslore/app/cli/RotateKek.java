package io.saleslore.app.cli;

import io.saleslore.app.start.DataFolder;
import io.saleslore.app.vault.KeyEncryptionKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "rotate-kek",
    description = {
      "Makes a new key-encryption key and wraps the key store by it. The platform must stand"
          + " still.",
      "Where SALESLORE_KEK names the key, start once with the new one there and the old one in"
          + " SALESLORE_OLD_KEK instead."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class RotateKek implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--data", description = "Folder of the platform's stores and keys.")
  private Path data = Path.of("data");

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(data.resolve("keys").resolve("kek"))) {
      throw new ParameterException(spec.commandLine(), "there is no key file in " + data + "/keys");
    }
    if (new DataFolder(data).isInUse()) {
      throw new ParameterException(spec.commandLine(), "a platform is running on " + data);
    }
    KeyEncryptionKeys.rotate(data.resolve("keys"));
    spec.commandLine().getErr().println("the key-encryption key is another one now");
    return 0;
  }
}
