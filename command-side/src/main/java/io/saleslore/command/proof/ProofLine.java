package io.saleslore.command.proof;

import java.util.Base64;
import java.util.List;

/**
 * A line of an export's file of proofs.
 *
 * @param position whose event is proven; 0 in a line that cannot be read
 * @param siblings the hashes from the leaf up to the root
 */
public record ProofLine(long position, List<byte[]> siblings) {
  /** Copies the list. */
  public ProofLine {
    siblings = List.copyOf(siblings);
  }

  static ProofLine parse(String line) {
    var words = List.of(line.split(" "));
    return new ProofLine(position(words.getFirst()), siblings(words.subList(1, words.size())));
  }

  private static long position(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** What is no hash proves nothing. */
  private static List<byte[]> siblings(List<String> words) {
    try {
      return words.stream().map(Base64.getDecoder()::decode).toList();
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  /** The line as it is written, with its line break. */
  @Override
  public String toString() {
    var line = new StringBuilder().append(position);
    siblings.forEach(hash -> line.append(' ').append(Base64.getEncoder().encodeToString(hash)));
    return line.append('\n').toString();
  }
}
