package io.saleslore.command.note;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import org.jspecify.annotations.Nullable;

/** Which key seals a note: that of the customer it is about, or the zone's own. */
final class NoteKeys {
  private NoteKeys() {}

  static KeyId keyOf(Zone zone, @Nullable CustomerId customer) {
    return customer == null ? KeyId.of(zone) : KeyId.of(zone, customer);
  }
}
