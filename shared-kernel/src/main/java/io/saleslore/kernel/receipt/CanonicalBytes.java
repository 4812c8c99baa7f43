package io.saleslore.kernel.receipt;

import io.saleslore.kernel.vocabulary.Code;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes every field with its length, so that no two receipts share their bytes. */
final class CanonicalBytes {
  private static final String WITHOUT_PRICE = "saleslore-receipt-1";
  private static final String WITH_PRICE = "saleslore-receipt-2";

  private final DataOutputStream out;

  private CanonicalBytes(ByteArrayOutputStream bytes) {
    out = new DataOutputStream(bytes);
  }

  static byte[] of(Receipt receipt) {
    var bytes = new ByteArrayOutputStream(256);
    try {
      new CanonicalBytes(bytes).write(receipt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Receipt receipt) throws IOException {
    var price = receipt.situation().priceBand();
    out.writeUTF(price == null ? WITHOUT_PRICE : WITH_PRICE);
    out.writeLong(receipt.id().getMostSignificantBits());
    out.writeLong(receipt.id().getLeastSignificantBits());
    text(receipt.staff() == null ? null : receipt.staff().value());
    out.writeLong(receipt.time().toEpochMilli());
    code(receipt.situation().objection());
    code(receipt.situation().industry());
    code(receipt.situation().businessSize());
    if (price != null) {
      code(price);
    }
    out.writeInt(receipt.offered().size());
    for (var offer : receipt.offered()) {
      code(offer.approach());
      out.writeDouble(offer.propensity());
    }
    out.writeUTF(receipt.model());
    out.writeInt(receipt.edition());
    out.writeLong(receipt.release());
  }

  private void code(@Nullable Code code) throws IOException {
    text(code == null ? null : code.code());
  }

  private void text(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }
}
