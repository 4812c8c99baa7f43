package io.saleslore.command.proof.ledger;

/** A fact's hash in eight bytes, so that many millions fit in memory; two facts may share one. */
final class BriefFact {
  private BriefFact() {}

  /** Ten letters of base64, sixty bits. */
  static long of(String fact) {
    long bits = 0;
    for (int i = 0; i < 10; i++) {
      bits = bits << 6 | sixBits(fact.charAt(i));
    }
    return bits;
  }

  private static int sixBits(char letter) {
    if (letter >= 'a') {
      return letter - 'a' + 26;
    }
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    return letter >= '0' && letter <= '9' ? letter - '0' + 52 : letter == '-' ? 62 : 63;
  }
}
