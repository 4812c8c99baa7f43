package io.saleslore.command.suggestion;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receipts as the query side gives them. */
final class Receipts {
  static final List<Offer> OFFERED =
      List.of(new Offer(Approach.ROI_CALCULATOR, 0.7), new Offer(Approach.DISCOUNT, 0.2));

  private Receipts() {}

  static Receipt unsigned(@Nullable StaffId staff, Instant time) {
    return new Receipt(
        UUID.randomUUID(),
        staff,
        time,
        new Situation(Objection.TRUST, Industry.RETAIL, null),
        OFFERED,
        "base",
        3,
        17,
        "");
  }

  /** As a caller sends it. */
  static Map<String, Object> json(Receipt receipt) {
    var situation = new HashMap<String, Object>();
    situation.put("objection", "trust");
    situation.put("industry", "retail");
    var body = new HashMap<String, Object>();
    body.put("id", receipt.id().toString());
    body.put("staff", receipt.staff() == null ? null : receipt.staff().value());
    body.put("time", receipt.time().toString());
    body.put("situation", situation);
    body.put(
        "offered",
        receipt.offered().stream()
            .map(
                each -> Map.of("approach", each.approach().code(), "propensity", each.propensity()))
            .toList());
    body.put("model", receipt.model());
    body.put("edition", receipt.edition());
    body.put("release", receipt.release());
    body.put("signature", receipt.signature());
    return body;
  }
}
