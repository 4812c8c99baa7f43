package io.saleslore.kernel.situation;

import java.util.List;

/** Tells from words what a customer's company does and how many work there, or keeps silent. */
@FunctionalInterface
public interface CompanyAnalyser {
  /**
   * What the words say; a proposal that somebody has to confirm.
   *
   * @param company its name; empty where none is known
   */
  CompanyProposal propose(String company, List<Utterance> conversation);
}
