package io.saleslore.command.customer.proposal;

import io.saleslore.kernel.situation.CompanyProposal;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.util.List;

/**
 * What is proposed beside what is known; it may hold words of a person, so it does not show itself.
 */
record ProposedCompany(
    Industry industry, BusinessSize businessSize, List<String> words, KnownCompany known) {
  /** Nothing is proposed. */
  static ProposedCompany none(KnownCompany known) {
    return new ProposedCompany(Industry.UNKNOWN, BusinessSize.UNKNOWN, List.of(), known);
  }

  /** What is known is not proposed again. */
  static ProposedCompany of(CompanyProposal proposal, KnownCompany known) {
    boolean isIndustryOpen = known.industry().isUnknown();
    return new ProposedCompany(
        isIndustryOpen ? proposal.industry() : Industry.UNKNOWN,
        known.businessSize().isUnknown() ? proposal.businessSize() : BusinessSize.UNKNOWN,
        isIndustryOpen ? proposal.words() : List.of(),
        known);
  }

  @Override
  public String toString() {
    return "[private proposal]";
  }
}
