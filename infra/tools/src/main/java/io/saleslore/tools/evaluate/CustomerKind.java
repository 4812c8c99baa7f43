package io.saleslore.tools.evaluate;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;

/** Customers who do not differ in anything that a rate depends on, by what they object. */
record CustomerKind(String objection, Industry industry, BusinessSize size) {
  static CustomerKind of(Question question) {
    return new CustomerKind(
        question.objection().code(),
        question.industry() == null ? Industry.UNKNOWN : question.industry(),
        question.businessSize() == null ? BusinessSize.UNKNOWN : question.businessSize());
  }
}
