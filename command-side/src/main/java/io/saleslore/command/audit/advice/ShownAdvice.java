package io.saleslore.command.audit.advice;

import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One suggestion that was confirmed.
 *
 * @param position where the confirmation stands in the private store
 * @param signatureHolds whether the receipt is still the one that was signed
 * @param evidence the releases that the answer could rest on
 */
record ShownAdvice(
    long position,
    Receipt receipt,
    boolean signatureHolds,
    SuggestionTaken taken,
    @Nullable String chosen,
    List<ShownRelease> evidence) {
  static ShownAdvice of(
      DeserializedEvents.Read<SuggestionTaken> confirmed,
      List<DeserializedEvents.Read<PatternReleased>> releases,
      ReceiptVerifier verifier) {
    var taken = confirmed.event();
    return new ShownAdvice(
        confirmed.position(),
        taken.receipt(),
        verifier.verifies(taken.receipt()),
        taken,
        taken.chosen() == null ? null : taken.chosen().code(),
        releases.stream().map(each -> new ShownRelease(each.position(), each.event())).toList());
  }
}
