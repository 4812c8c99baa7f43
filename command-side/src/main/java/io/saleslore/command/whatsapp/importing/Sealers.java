package io.saleslore.command.whatsapp.importing;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.Optional;

/** Makes sealers of the entries of one export, each of which counts them from the first. */
record Sealers(Vault vault, Zone zone, Optional<String> marketer, WallTime time) {
  MessageSealer of(CustomerId customer) {
    return new MessageSealer(vault, KeyId.of(zone, customer), marketer, time);
  }
}
