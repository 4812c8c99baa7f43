package io.saleslore.command.proof;

/** What a verification can say of an export. */
public enum ProofStanding {
  /** It agrees with heads that were kept where nobody could change them. */
  PROVEN(0, "proven against kept heads: nobody changed the past"),
  /** Something in it is not as it was signed. */
  BROKEN(1, "BROKEN"),
  /** It agrees with itself, and nobody else vouches for it. */
  CONSISTENT(
      3,
      "consistent with itself only: nothing that was kept elsewhere proves it; whoever holds the"
          + " platform's key could have made it anew");

  private final int exitCode;
  private final String sentence;

  ProofStanding(int exitCode, String sentence) {
    this.exitCode = exitCode;
    this.sentence = sentence;
  }

  /** What a process ends with. */
  public int exitCode() {
    return exitCode;
  }

  @Override
  public String toString() {
    return sentence;
  }
}
