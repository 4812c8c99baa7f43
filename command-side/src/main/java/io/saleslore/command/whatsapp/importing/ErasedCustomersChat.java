package io.saleslore.command.whatsapp.importing;

import io.saleslore.kernel.http.Rejection;
import java.util.Map;

/** The chat is with somebody who was erased; what they wrote may not come back. */
public final class ErasedCustomersChat extends Rejection.Conflict {
  ErasedCustomersChat() {
    super(
        "this chat holds messages of somebody who was erased; say leaveOutErased=true to import"
            + " only what was written after the last of them");
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("field", "leaveOutErased");
  }
}
