package io.saleslore.tools.simulate;

/**
 * What is asked for.
 *
 * @param stories how many in all, spread evenly over the marketers
 * @param planted whether some approaches, hours and gaps work better than others
 * @param wordings in whose words people write
 */
public record SimulationRequest(
    int marketers, int stories, long seed, boolean planted, Wordings wordings) {
  /** In plain words. */
  public SimulationRequest(int marketers, int stories, long seed, boolean planted) {
    this(marketers, stories, seed, planted, Wordings.PLAIN);
  }
}
