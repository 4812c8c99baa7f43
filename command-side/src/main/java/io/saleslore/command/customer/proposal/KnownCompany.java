package io.saleslore.command.customer.proposal;

import io.saleslore.command.customer.Customers;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;

/** What the marketer has said of the company. */
record KnownCompany(Industry industry, BusinessSize businessSize) {
  static KnownCompany of(Customers.Card customer) {
    return new KnownCompany(customer.industry(), customer.businessSize());
  }

  boolean isComplete() {
    return !industry.isUnknown() && !businessSize.isUnknown();
  }
}
