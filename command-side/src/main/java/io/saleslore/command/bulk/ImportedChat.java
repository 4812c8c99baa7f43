package io.saleslore.command.bulk;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.whatsapp.file.ExportSource;
import io.saleslore.command.whatsapp.importing.ImportRequest;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A chat as WhatsApp exported it; it does not show itself.
 *
 * @param export the text of the export
 * @param timeZone the customer's time zone; where it is not given, the marketer's own
 * @param marketer which of the chat's authors is the marketer
 * @param customerAuthor the name under which the customer writes, where it is not the card's
 * @param dateOrder dmy, mdy or ymd, where it does not show by itself
 * @param leaveOutErased whether what somebody wrote who was erased is left out
 */
record ImportedChat(
    @TextLength(ImportedChat.LONGEST) String export,
    @Nullable String timeZone,
    @Nullable String marketer,
    @Nullable String customerAuthor,
    @Nullable String dateOrder,
    @Nullable Boolean leaveOutErased) {
  static final int LONGEST = 1_000_000;

  ImportRequest request(Zone zone, CustomerId customer) {
    return new ImportRequest(
        zone,
        customer,
        timeZone,
        marketer,
        customerAuthor,
        dateOrder,
        Boolean.TRUE.equals(leaveOutErased));
  }

  ExportSource source() {
    return ExportSource.of(required("chat.export", export).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "[private chat]";
  }
}
