package io.saleslore.command.customer;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a request that records a customer; it does not show itself. */
record NewCustomer(
    String name,
    @Nullable String company,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize) {
  String requireName() {
    return required("name", name);
  }

  /** The command that records the customer, sealed under a key that the vault has. */
  RecordCustomer command(CustomerId customer, Zone zone, Vault vault, Instant at) {
    var key = KeyId.of(zone, customer);
    return new RecordCustomer(
        customer,
        zone,
        vault.seal(key, requireName()),
        sealed(vault, key, company),
        sealed(vault, key, phone),
        sealed(vault, key, email),
        industry == null ? Industry.UNKNOWN : industry,
        businessSize == null ? BusinessSize.UNKNOWN : businessSize,
        at);
  }

  private static @Nullable SealedText sealed(Vault vault, KeyId key, @Nullable String text) {
    return text == null || text.isBlank() ? null : vault.seal(key, text);
  }

  @Override
  public String toString() {
    return "[private customer]";
  }
}
