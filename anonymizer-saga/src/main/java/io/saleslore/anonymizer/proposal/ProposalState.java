package io.saleslore.anonymizer.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** What became of a proposal. */
public enum ProposalState implements Code {
  OPEN,
  /** It is a template that is reviewed. */
  TAKEN,
  /** It is not proposed again. */
  DISMISSED;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static ProposalState of(String code) {
    return Code.of(ProposalState.class, code);
  }
}
