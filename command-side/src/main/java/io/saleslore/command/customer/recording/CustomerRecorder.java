package io.saleslore.command.customer.recording;

import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Records customers whose keys the vault has. */
@Component
public record CustomerRecorder(
    OneRecordPerNumber numbers, PhoneNumbers phones, Vault vault, InstantSource clock) {
  /**
   * Does nothing if somebody can be called so and reached there.
   *
   * @throws io.saleslore.kernel.http.Rejection otherwise
   */
  public void check(NewCustomer customer) {
    customer.contact().check(phones);
  }

  /**
   * Records a customer, one of the zone after the other.
   *
   * @param send carries the command out
   * @throws AnotherCustomersNumber if another person of the zone has the number
   */
  public void record(Subject subject, NewCustomer customer, Consumer<Object> send) {
    var command = customer.command(subject.customerId(), subject.zone(), vault, clock.instant());
    numbers.claim(subject, customer.contact(), () -> send.accept(command));
  }
}
