package io.saleslore.command.customer;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import org.jspecify.annotations.Nullable;

/**
 * A customer as stored.
 *
 * @param saidWhole whether the marketer said who they are since a record was merged into this one
 */
record SealedCustomer(
    CustomerId customerId,
    SealedWords words,
    Industry industry,
    BusinessSize businessSize,
    @Nullable CustomerId mergedInto,
    boolean saidWhole) {
  /** What the marketer wrote of them. */
  record SealedWords(
      SealedText name,
      @Nullable SealedText company,
      @Nullable SealedText phone,
      @Nullable SealedText email) {}
}
