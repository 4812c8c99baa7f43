package io.saleslore.command.proof;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks an export without the platform. It and all it needs are in this folder and those below it
 * and use the JDK alone, so a JDK 25 runs it from its source: {@code java .../proof/Verify.java
 * DIR}.
 */
public final class Verify {
  private static final int BAD_INPUT = 2;

  private Verify() {}

  /**
   * Ends with 0 where kept heads prove each store as far as they reach, 1 where something is not as
   * it was signed, 2 where there is no export, 3 where it agrees with itself and nothing that was
   * kept proves it.
   */
  public static void main(String... arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    boolean hasCheckpoints = arguments.length == 3 && arguments[1].equals("--checkpoints");
    if (arguments.length != 1 && !hasCheckpoints) {
      out.println("Usage: java Verify.java DIR [--checkpoints DIR]");
      System.exit(BAD_INPUT);
    }
    var kept = hasCheckpoints ? Optional.of(Path.of(arguments[2])) : Optional.<Path>empty();
    try {
      var verdict = new ExportVerification(Path.of(arguments[0]), kept, out).run();
      System.exit(verdict.standing().exitCode());
    } catch (IOException | IllegalArgumentException e) {
      out.println("this is no export: " + e.getMessage());
      System.exit(BAD_INPUT);
    }
  }
}
