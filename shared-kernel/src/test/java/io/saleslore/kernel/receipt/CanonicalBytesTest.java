package io.saleslore.kernel.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bytes are signed: signatures of years ago have to verify, so they never change. */
class CanonicalBytesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Receipt RECEIPT =
      new Receipt(
          new UUID(7, 11),
          new StaffId("bob-456"),
          NOON,
          new Situation(Objection.BUDGET, null, BusinessSize.SMALL),
          List.of(new Offer(Approach.DEMO, 0.75), new Offer(Approach.TRIAL, 0.25)),
          "model-1",
          3,
          99,
          "");

  /** Each field by itself, as it is described: texts with two bytes of length, big-endian. */
  @Test
  void every_field_is_written_in_order_with_its_length() {
    var expected = ByteBuffer.allocate(256);
    text(expected, "saleslore-receipt-1");
    expected.putLong(7).putLong(11);
    optional(expected, "bob-456");
    expected.putLong(NOON.toEpochMilli());
    optional(expected, "budget");
    optional(expected, null);
    optional(expected, "small");
    expected.putInt(2);
    optional(expected, "demo");
    expected.putDouble(0.75);
    optional(expected, "trial");
    expected.putDouble(0.25);
    text(expected, "model-1");
    expected.putInt(3).putLong(99);
    assertThat(RECEIPT.signedBytes())
        .isEqualTo(Arrays.copyOf(expected.array(), expected.position()));
  }

  /** Approved: the same in every version of this platform. */
  @Test
  void the_bytes_of_a_known_receipt_never_change() {
    var empty =
        new Receipt(
            new UUID(1, 2),
            null,
            Instant.EPOCH,
            new Situation(null, null, null),
            List.of(),
            "m",
            1,
            -1,
            "");
    assertThat(HexFormat.of().formatHex(empty.signedBytes()))
        .isEqualTo(
            "0013"
                + "73616c65736c6f72652d726563656970742d31"
                + "00000000000000010000000000000002"
                + "00"
                + "0000000000000000"
                + "000000"
                + "00000000"
                + "00016d"
                + "00000001"
                + "ffffffffffffffff");
  }

  @Test
  void the_signature_is_not_among_them() {
    assertThat(RECEIPT.signed("c2lnbmVk").signedBytes()).isEqualTo(RECEIPT.signedBytes());
    assertThat(RECEIPT.signed("c2lnbmVk").signature()).isEqualTo("c2lnbmVk");
  }

  @Test
  void no_two_receipts_share_their_bytes() {
    var random = new Random(3);
    Map<String, Receipt> seen = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      var receipt = any(random);
      var before = seen.put(HexFormat.of().formatHex(receipt.signedBytes()), receipt);
      assertThat(before == null || before.equals(receipt)).isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(3_000);
  }

  @Test
  void a_price_that_is_known_is_signed_too() {
    var unknown = with(new Situation(Objection.BUDGET, null, null));
    var known = with(new Situation(Objection.BUDGET, null, null, PriceBand.UNDER_1K));
    var other = with(new Situation(Objection.BUDGET, null, null, PriceBand.OVER_100K));
    assertThat(known.signedBytes()).isNotEqualTo(unknown.signedBytes());
    assertThat(known.signedBytes()).isNotEqualTo(other.signedBytes());
    assertThat(new String(known.signedBytes(), StandardCharsets.ISO_8859_1))
        .contains("saleslore-receipt-2");
  }

  /** The industry retail without a size is no size at all with an industry. */
  @Test
  void what_is_missing_keeps_its_place() {
    var industry = with(new Situation(null, Industry.RETAIL, null));
    var nothing = with(new Situation(null, null, null));
    assertThat(industry.signedBytes()).isNotEqualTo(nothing.signedBytes());
  }

  @Test
  void a_receipt_knows_its_time_to_the_millisecond() {
    var later =
        new Receipt(
            RECEIPT.id(),
            RECEIPT.staff(),
            NOON.plusNanos(999_999),
            RECEIPT.situation(),
            RECEIPT.offered(),
            "model-1",
            3,
            99,
            "");
    assertThat(later).isEqualTo(RECEIPT);
    assertThat(later.signedBytes()).isEqualTo(RECEIPT.signedBytes());
  }

  @Test
  void nobody_changes_what_was_offered() {
    var offered = new ArrayList<>(RECEIPT.offered());
    var receipt =
        new Receipt(RECEIPT.id(), null, NOON, RECEIPT.situation(), offered, "model-1", 3, 99, "");
    offered.clear();
    assertThat(receipt.offered()).hasSize(2);
  }

  private static Receipt with(Situation situation) {
    return new Receipt(
        RECEIPT.id(), null, NOON, situation, RECEIPT.offered(), "model-1", 3, 99, "");
  }

  /** Of few values, so that receipts are often nearly the same. */
  private static Receipt any(Random random) {
    var offered = new ArrayList<Offer>();
    for (int i = random.nextInt(3); i > 0; i--) {
      offered.add(new Offer(Approach.values()[random.nextInt(3)], random.nextInt(3) / 2.0));
    }
    return new Receipt(
        new UUID(0, random.nextInt(2)),
        random.nextBoolean() ? null : new StaffId(random.nextBoolean() ? "a" : "aa"),
        Instant.ofEpochMilli(random.nextInt(2)),
        new Situation(
            random.nextBoolean() ? null : Objection.values()[random.nextInt(2)],
            random.nextBoolean() ? null : Industry.values()[random.nextInt(2)],
            random.nextBoolean() ? null : BusinessSize.values()[random.nextInt(2)]),
        offered,
        random.nextBoolean() ? "m" : "mm",
        1 + random.nextInt(2),
        random.nextInt(2),
        "");
  }

  private static void optional(ByteBuffer bytes, @Nullable String text) {
    bytes.put((byte) (text == null ? 0 : 1));
    if (text != null) {
      text(bytes, text);
    }
  }

  private static void text(ByteBuffer bytes, String text) {
    bytes.putShort((short) text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
  }
}
