package io.saleslore.command.customer.recording;

import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that records a customer; it does not show itself.
 *
 * @param anotherPerson whether this is somebody else than the customer who has the same number
 */
public record NewCustomer(
    @TextLength(TextLength.NAME) String name,
    @TextLength(TextLength.NAME) @Nullable String company,
    @TextLength(TextLength.PHONE) @Nullable String phone,
    @TextLength(254) @Nullable String email,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize,
    @Nullable Boolean anotherPerson) {
  ContactDetails contact() {
    return new ContactDetails(name, company, phone, email, anotherPerson);
  }

  /** The command that records the customer, sealed under a key that the vault has. */
  RecordCustomer command(CustomerId customer, Zone zone, Vault vault, Instant at) {
    var key = KeyId.of(zone, customer);
    return new RecordCustomer(
        customer,
        zone,
        vault.seal(key, name),
        ContactDetails.sealed(vault, key, company),
        ContactDetails.sealed(vault, key, contact().phone()),
        ContactDetails.sealed(vault, key, email),
        industry == null ? Industry.UNKNOWN : industry,
        businessSize == null ? BusinessSize.UNKNOWN : businessSize,
        at);
  }

  @Override
  public String toString() {
    return "[private customer]";
  }
}
