package io.saleslore.command.proof;

import io.saleslore.command.proof.note.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks an export without the platform. It and all it needs are in this folder and those below it
 * and use the JDK alone, so a JDK 25 runs it from its source: {@code java .../proof/Verify.java
 * DIR}.
 */
public final class Verify {
  private static final int BAD_INPUT = 2;
  private static final List<String> OPTIONS = List.of("--checkpoints", "--witness", "--marketers");

  private Verify() {}

  /**
   * Ends with 0 where kept heads prove each store as far as they reach, 1 where something is not as
   * it was signed, 2 where there is no export, 3 where it agrees with itself and nothing that was
   * kept proves it.
   */
  public static void main(String... arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    boolean isGood =
        arguments.length % 2 == 1
            && IntStream.range(1, arguments.length)
                .filter(each -> each % 2 == 1)
                .allMatch(each -> OPTIONS.contains(arguments[each]));
    if (!isGood) {
      out.println(
          "Usage: java Verify.java DIR [--checkpoints DIR] [--witness FILE] [--marketers K]");
      System.exit(BAD_INPUT);
    }
    try {
      var witness = option("--witness", arguments);
      var key =
          witness.isEmpty()
              ? Optional.<VerifierKey>empty()
              : Optional.of(VerifierKey.parse(Files.readString(witness.get())));
      var kept = option("--checkpoints", arguments);
      var marketers =
          option("--marketers", arguments).map(number -> Integer.valueOf(number.toString()));
      var verdict = new ExportVerification(Path.of(arguments[0]), kept, key, marketers, out).run();
      System.exit(verdict.standing().exitCode());
    } catch (IOException | IllegalArgumentException e) {
      out.println("this is no export: " + e.getMessage());
      System.exit(BAD_INPUT);
    }
  }

  private static Optional<Path> option(String name, String... arguments) {
    return IntStream.range(1, arguments.length - 1)
        .filter(each -> arguments[each].equals(name))
        .mapToObj(each -> Path.of(arguments[each + 1]))
        .findFirst();
  }
}
