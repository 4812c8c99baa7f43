package io.saleslore.tools.attack.inference;

/**
 * How much better guesses about people in the releases are than the same guesses about people who
 * are in none: (attack - control) / (1 - control), as M. Giomi and others propose in "A Unified
 * Framework for Quantifying Privacy Risk in Synthetic Data" (2023), with Wilson's rates.
 *
 * @param guesses about people in the releases
 * @param right how many of them were right
 * @param controlGuesses about people who are in none
 * @param controlRight how many of those were right
 */
public record ExcessRisk(int guesses, int right, int controlGuesses, int controlRight) {
  /** Of no guess. */
  static final ExcessRisk NONE = new ExcessRisk(0, 0, 0, 0);

  private static final double Z = 1.959964;

  /** That of the guesses of both together. */
  public ExcessRisk plus(ExcessRisk other) {
    return new ExcessRisk(
        guesses + other.guesses,
        right + other.right,
        controlGuesses + other.controlGuesses,
        controlRight + other.controlRight);
  }

  /** The excess; 0 where nothing is gained. */
  public double excess() {
    return Math.max(0, (attack() - control()) / (1 - control()));
  }

  /** The upper end of its 95 % interval. */
  public double upperBound() {
    double without = 1 - control();
    double fromAttack = error(guesses, right) / without;
    double fromControl = (1 - attack()) / (without * without) * error(controlGuesses, controlRight);
    return Math.min(1, excess() + Math.hypot(fromAttack, fromControl));
  }

  /** How often guesses about people in the releases were right. */
  public double attack() {
    return rate(guesses, right);
  }

  /** How often guesses about the control group were right. */
  public double control() {
    return rate(controlGuesses, controlRight);
  }

  private static double rate(int all, int some) {
    return (some + Z * Z / 2) / (all + Z * Z);
  }

  private static double error(int all, int some) {
    double spread = all == 0 ? 0 : (double) some * (all - some) / all;
    return Z / (all + Z * Z) * Math.sqrt(spread + Z * Z / 4);
  }
}
