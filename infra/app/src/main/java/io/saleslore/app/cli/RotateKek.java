package io.saleslore.app.cli;

import io.saleslore.app.vault.KeyEncryptionKeys;
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
      "Makes a new key-encryption key and wraps the key store by it, also while the platform runs.",
      "Where SALESLORE_KEK names the key, restart each process with both keys instead: see"
          + " infra/docs/operations.md."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class RotateKek implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--data", description = "Folder of the platform's stores and keys.")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    if (!Files.exists(data.resolve("keys").resolve("kek"))) {
      throw new ParameterException(spec.commandLine(), "there is no key file in " + data + "/keys");
    }
    KeyEncryptionKeys.rotate(data.resolve("keys"));
    spec.commandLine().getErr().println("the key-encryption key is another one now");
    return 0;
  }
}
