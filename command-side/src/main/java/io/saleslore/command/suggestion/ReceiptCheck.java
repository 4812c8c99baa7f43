package io.saleslore.command.suggestion;

import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import io.saleslore.kernel.vocabulary.Approach;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that a receipt proves that this was shown to this marketer. */
@Component
record ReceiptCheck(ReceiptVerifier verifier, Zones zones) {
  /**
   * The receipt, if it is genuine and the zone's owner has it.
   *
   * @param chosen what the marketer chose of what it offers, null for nothing
   * @throws InvalidField if it is incomplete, or does not offer what was chosen
   * @throws ReceiptRefused if it was not signed here, or was given to somebody else
   */
  Receipt require(Receipt receipt, @Nullable Approach chosen, Zone zone) {
    if (!isComplete(receipt)) {
      throw new InvalidField("receipt", "is not complete");
    }
    if (!verifier.verifies(receipt)) {
      throw ReceiptRefused.notSigned();
    }
    if (!zones.ownerOf(zone).equals(Optional.ofNullable(receipt.staff()))) {
      throw ReceiptRefused.notYours();
    }
    if (chosen != null && receipt.offered().stream().noneMatch(each -> each.approach() == chosen)) {
      throw new InvalidField("chosen", "was not offered");
    }
    return receipt;
  }

  private static boolean isComplete(Receipt receipt) {
    return receipt.id() != null
        && receipt.situation() != null
        && receipt.model() != null
        && receipt.signature() != null;
  }
}
