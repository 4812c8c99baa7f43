package io.saleslore.command.proof.ledger;

import io.saleslore.command.proof.tree.Sha256Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the gate's ledger: {@code EDITION NUMBER K exact|noisy SHARE SHARE ...}, a share being
 * the hashes of facts of one marketer, or of a few who count as one, with commas between them.
 *
 * @param text all of it
 * @param k how many marketers it was to stand on
 * @param isExact whether the release counts its facts without noise
 */
record GateLedgerLine(
    String text, int edition, long number, int k, boolean isExact, List<List<String>> shares) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,9}) (\\d{1,18}) (\\d{1,6}) (exact|noisy)((?: [\\w-]{16}(?:,[\\w-]{16})*+)*+)");

  /** What a line says; none where it is no such line. */
  static Optional<GateLedgerLine> of(String text) {
    var parts = FORM.matcher(text);
    return parts.matches() ? Optional.of(of(text, parts)) : Optional.empty();
  }

  private static GateLedgerLine of(String text, MatchResult parts) {
    return new GateLedgerLine(
        text,
        Integer.parseInt(parts.group(1)),
        Long.parseLong(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(4).equals("exact"),
        shares(parts.group(5).strip()));
  }

  /** The hash of every fact. */
  Stream<String> facts() {
    return shares.stream().flatMap(List::stream);
  }

  /** How many facts there are. */
  int size() {
    return shares.stream().mapToInt(List::size).sum();
  }

  /** How many of them the largest share has. */
  int largestShare() {
    return shares.stream().mapToInt(List::size).max().orElse(0);
  }

  /** Whether this is the line that was committed to. */
  boolean opens(String commitment) {
    var hash = Sha256Digest.fresh().digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(commitment);
  }

  private static List<List<String>> shares(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(share -> List.of(share.split(","))).toList();
  }
}
