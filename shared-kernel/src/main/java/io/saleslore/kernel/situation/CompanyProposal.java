package io.saleslore.kernel.situation;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.util.List;

/**
 * What a company may be: unknown where the words do not tell.
 *
 * @param words those that spoke for the industry; they may be a person's, so it does not show
 *     itself
 */
public record CompanyProposal(Industry industry, BusinessSize businessSize, List<String> words) {
  public CompanyProposal {
    words = List.copyOf(words);
  }

  @Override
  public String toString() {
    return "[proposal]";
  }
}
