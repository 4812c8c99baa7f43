package io.saleslore.command.deal;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are wanted: null for any.
 *
 * @param customers the records of the customer; of anybody where there are none
 */
record DealFilter(
    @Nullable DealStage stage, @Nullable Outcome outcome, List<CustomerId> customers) {
  static DealFilter parse(
      @Nullable String stage, @Nullable String outcome, Collection<Subject> person) {
    return new DealFilter(
        CodeParameter.parse(DealStage.class, "stage", stage),
        CodeParameter.parse(Outcome.class, "outcome", outcome),
        person.stream().map(Subject::customerId).toList());
  }
}
