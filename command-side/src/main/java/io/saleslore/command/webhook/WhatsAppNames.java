package io.saleslore.command.webhook;

import io.saleslore.command.customer.Contacts;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.customer.CustomerCommand.AddUserId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Puts on record under which user ids and usernames WhatsApp knows a customer. */
@Component
record WhatsAppNames(Contacts contacts, Vault vault, CommandGateway commands, InstantSource clock) {
  /** Records what is new. */
  void note(Zone zone, CustomerId customer, WhatsAppUser user) {
    var userId = contacts.newUserId(customer, user.userId());
    var username = contacts.newUsername(customer, user.username());
    if (userId.isPresent() || username.isPresent()) {
      var key = KeyId.of(zone, customer);
      commands.<Object>sendAndWait(
          new AddUserId(
              customer,
              zone,
              userId.map(each -> vault.seal(key, each)).orElse(null),
              username.map(each -> vault.seal(key, each)).orElse(null),
              clock.instant()));
    }
  }
}
