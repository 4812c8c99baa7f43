package io.saleslore.command.proof.note;

import io.saleslore.command.proof.tree.TreeHash;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * A tree's head, as C2SP {@code tlog-checkpoint} writes it.
 *
 * @param origin which log
 * @param size how many leaves it has
 * @param root the root over them
 */
public record Checkpoint(String origin, long size, byte[] root) {
  /** The process that signs where no line names one. */
  public static final String MAIN = "main";

  private static final String AFTER = "after ";
  private static final String BY = "by ";

  /**
   * Reads a note's text; further lines are left unread.
   *
   * @throws IllegalArgumentException if it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("a checkpoint is an origin, a size and a root");
    }
    var root = Base64.getDecoder().decode(lines[2]);
    if (root.length != TreeHash.BYTES) {
      throw new IllegalArgumentException("a root is 32 bytes in base64");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /** The same with a further line, which says the size of the one that was signed before it. */
  public String text(long before) {
    return text() + AFTER + before + "\n";
  }

  /** What is signed by one of several processes names it in a further line. */
  public static String by(String process, String text) {
    return process.equals(MAIN) ? text : text + BY + process + "\n";
  }

  /** Which process signed it, as a note's text says. */
  public static String signer(String text) {
    return text.lines()
        .skip(3)
        .filter(line -> line.startsWith(BY))
        .map(line -> line.substring(BY.length()))
        .findFirst()
        .orElse(MAIN);
  }

  /** The size of the one that was signed before it, where a note's text says so. */
  public static OptionalLong before(String text) {
    return text.lines()
        .skip(3)
        .filter(line -> line.matches(AFTER + "[1-9][0-9]{0,17}"))
        .mapToLong(line -> Long.parseLong(line.substring(AFTER.length())))
        .findFirst();
  }

  /** Whether it is the head of the very same tree. */
  public boolean isSameAs(Checkpoint other) {
    return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint checkpoint && isSameAs(checkpoint);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(root);
  }

  @Override
  public String toString() {
    return "Checkpoint[" + origin + " " + size + "]";
  }
}
