package io.saleslore.kernel.receipt;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was suggested, to whom, and on which evidence: codes only.
 *
 * @param id random
 * @param staff who asked, null where the token names no marketer
 * @param time to the millisecond
 * @param situation what was asked about
 * @param offered in the order shown
 * @param model which way of learning ranked them
 * @param edition the edition that answered
 * @param release the number of the last release that the answer rests on, -1 for none
 * @param signature Ed25519 over {@link #signedBytes()} in Base64, empty while unsigned
 */
public record Receipt(
    UUID id,
    @Nullable StaffId staff,
    Instant time,
    Situation situation,
    List<Offer> offered,
    String model,
    int edition,
    long release,
    String signature) {

  /** Copies the offers and cuts the time to the millisecond. */
  public Receipt {
    time = time.truncatedTo(ChronoUnit.MILLIS);
    offered = List.copyOf(offered);
  }

  /** What was asked about, null where it was not said and not seen. */
  public record Situation(
      @Nullable Objection objection,
      @Nullable Industry industry,
      @Nullable BusinessSize businessSize,
      @Nullable PriceBand priceBand) {
    /** A situation in which no price is known. */
    public Situation(
        @Nullable Objection objection,
        @Nullable Industry industry,
        @Nullable BusinessSize businessSize) {
      this(objection, industry, businessSize, null);
    }
  }

  /**
   * One approach that was shown.
   *
   * @param propensity the probability with which it would have been shown first, 0 to 1
   */
  public record Offer(Approach approach, double propensity) {}

  /** The same with a signature. */
  public Receipt signed(String with) {
    return new Receipt(id, staff, time, situation, offered, model, edition, release, with);
  }

  /** Everything but the signature, the same bytes wherever and however it was transported. */
  public byte[] signedBytes() {
    return CanonicalBytes.of(this);
  }
}
