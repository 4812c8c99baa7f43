package io.saleslore.command.webhook;

import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the customer of a zone behind a WhatsApp user; a new one is recorded. */
@Component
record WhatsAppCustomers(
    WhatsAppContactTable table,
    Vault vault,
    CommandGateway commands,
    TransactionOperations transaction,
    InstantSource clock) {
  private static final int TRIES = 5;

  /** The customer; looks again when another process records the same one at the same time. */
  CustomerId findOrRecord(Zone zone, WhatsAppUser user) {
    for (int tries = 1; ; tries++) {
      try {
        var known = find(zone, user);
        if (known.isPresent()) {
          table.link(zone, known.get(), user.identities());
          return known.get();
        }
        return transaction.execute(_ -> record(zone, user));
      } catch (DuplicateKeyException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** The customer, if the zone has one. */
  Optional<CustomerId> find(Zone zone, WhatsAppUser user) {
    return user.identities().stream()
        .flatMap(identity -> table.find(zone, identity).stream())
        .findFirst();
  }

  /** From now on the customer is found under the new number, too. */
  void changeNumber(Zone zone, CustomerId customer, WebhookEvent.NumberChanged change) {
    table.link(zone, customer, List.of(WhatsAppUser.identity(change.phone())));
  }

  private CustomerId record(Zone zone, WhatsAppUser user) {
    var customer = CustomerId.fresh();
    var key = KeyId.of(zone, customer);
    vault.makeKey(key);
    user.identities().forEach(identity -> table.insert(zone, identity, customer));
    var phone = user.internationalPhone();
    commands.<Object>sendAndWait(
        new RecordCustomer(
            customer,
            zone,
            vault.seal(key, user.displayName()),
            null,
            phone == null ? null : vault.seal(key, phone),
            null,
            Industry.UNKNOWN,
            BusinessSize.UNKNOWN,
            clock.instant()));
    return customer;
  }
}
