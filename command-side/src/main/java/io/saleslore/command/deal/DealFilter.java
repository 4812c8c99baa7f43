package io.saleslore.command.deal;

import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** Which deals are wanted: null for any. */
record DealFilter(
    @Nullable DealStage stage, @Nullable Outcome outcome, @Nullable CustomerId customer) {
  static DealFilter parse(
      @Nullable String stage, @Nullable String outcome, @Nullable CustomerId customer) {
    return new DealFilter(
        CodeParameter.parse(DealStage.class, "stage", stage),
        CodeParameter.parse(Outcome.class, "outcome", outcome),
        customer);
  }
}
