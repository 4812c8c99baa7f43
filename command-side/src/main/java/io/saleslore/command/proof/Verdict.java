package io.saleslore.command.proof;

import java.util.List;

/**
 * What a verification found.
 *
 * @param findings the first place of each store that is not as it was signed and what is wrong with
 *     its proofs; where that is nothing, every file that is not the one that was exported
 */
public record Verdict(ProofStanding standing, List<Finding> findings) {
  static Verdict of(List<Finding> findings, boolean isProven) {
    if (!findings.isEmpty()) {
      return new Verdict(ProofStanding.BROKEN, List.copyOf(findings));
    }
    return new Verdict(isProven ? ProofStanding.PROVEN : ProofStanding.CONSISTENT, List.of());
  }
}
