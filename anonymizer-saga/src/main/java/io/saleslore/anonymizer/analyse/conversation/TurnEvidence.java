package io.saleslore.anonymizer.analyse.conversation;

import io.saleslore.kernel.vocabulary.Approach;
import java.util.Arrays;
import java.util.List;

/**
 * How strongly the words of a turn speak for each way to read it, without what was said before.
 *
 * @param readings the ways to read it; none where nothing was written
 * @param weights of each, as logarithms
 */
public record TurnEvidence(List<TurnLabels> readings, double[] weights) {
  /** A picture, or words of a language that is not read. */
  public static final TurnEvidence SILENT = new TurnEvidence(List.of(), new double[0]);

  private static final double IMPOSSIBLE = -1_000;

  public TurnEvidence {
    readings = List.copyOf(readings);
  }

  /** A marketer's turn that somebody has coded by hand. */
  public static TurnEvidence known(Approach approach) {
    double[] weights = new double[TurnLabels.OF_MARKETER.size()];
    Arrays.setAll(
        weights, each -> TurnLabels.OF_MARKETER.get(each).approach() == approach ? 0 : IMPOSSIBLE);
    return new TurnEvidence(TurnLabels.OF_MARKETER, weights);
  }
}
