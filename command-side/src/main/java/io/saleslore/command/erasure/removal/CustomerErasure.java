package io.saleslore.command.erasure.removal;

import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.command.hold.LegalHolds;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.customer.CustomerCommand.ForgetCustomer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.IntSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Erases one record of a person, step by step. */
@Component
public record CustomerErasure(
    ErasureSteps steps,
    CustomerRecords records,
    LegalHolds holds,
    CommandGateway commands,
    Vault vault,
    DataRemoval data,
    ErasedSubjects erased,
    Zones zones,
    InstantSource clock) {
  private static final String FORGOTTEN = "customers";
  private static final String KEYS = "keys";

  /**
   * Does what is not done yet.
   *
   * @throws CustomerIsHeld if a hold came before the first step; then nothing is erased
   */
  public void run(ErasureId erasure, Subject subject) {
    if (!steps.isDone(erasure, subject.customerId(), FORGOTTEN)) {
      holds.requireNone(subject);
    }
    var found = data.count(records.idsOf(subject));
    runOnce(erasure, subject, FORGOTTEN, () -> forget(erasure, subject));
    runOnce(erasure, subject, KEYS, () -> shred(subject));
    data.remove(erasure, records.idsOf(subject), found);
  }

  private void runOnce(ErasureId erasure, Subject subject, String step, IntSupplier work) {
    steps.runOnce(erasure, subject.customerId(), step, work);
  }

  /** The owner's views go with the event, and nobody writes in the zone meanwhile. */
  private int forget(ErasureId erasure, Subject subject) {
    zones.lock(subject.zone());
    var customer = subject.customerId();
    var conversation = records.idsOf(subject).conversationId();
    int known = records.isKnown(subject) ? 1 : 0;
    records
        .shownToOwner(subject)
        .forEach((kind, rows) -> steps.note(erasure, customer, kind, rows));
    commands.<Object>sendAndWait(
        new ForgetCustomer(customer, subject.zone(), conversation, erasure, clock.instant()));
    return known;
  }

  private int shred(Subject subject) {
    var key = KeyId.of(subject.zone(), subject.customerId());
    erased.add(Set.of(key));
    vault.shred(key);
    return 1;
  }
}
