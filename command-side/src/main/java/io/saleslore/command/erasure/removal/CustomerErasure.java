package io.saleslore.command.erasure.removal;

import static java.lang.Math.max;
import static java.util.stream.Collectors.toMap;

import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.command.hold.LegalHolds;
import io.saleslore.kernel.customer.CustomerCommand.ForgetCustomer;
import io.saleslore.kernel.erasure.ErasableData;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Erases one record of a person, step by step. */
@Component
public class CustomerErasure {
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String FORGOTTEN = "customers";
  private static final String KEYS = "keys";

  private final ErasureSteps steps;
  private final CustomerRecords records;
  private final LegalHolds holds;
  private final CommandGateway commands;
  private final Vault vault;
  private final List<ErasableData> data;
  private final InstantSource clock;

  CustomerErasure(
      ErasureSteps steps,
      CustomerRecords records,
      LegalHolds holds,
      CommandGateway commands,
      Vault vault,
      ObjectProvider<ErasableData> data,
      InstantSource clock) {
    this.steps = steps;
    this.records = records;
    this.holds = holds;
    this.commands = commands;
    this.vault = vault;
    this.data = data.orderedStream().toList();
    this.clock = clock;
  }

  /**
   * Does what is not done yet.
   *
   * @throws CustomerIsHeld if a hold came before the first step; then nothing is erased
   */
  public void run(ErasureId erasure, Subject subject) {
    if (!steps.isDone(erasure, subject.customerId(), FORGOTTEN)) {
      holds.requireNone(subject);
    }
    var found = found(records.idsOf(subject));
    runOnce(erasure, subject, FORGOTTEN, () -> forget(erasure, subject));
    runOnce(erasure, subject, KEYS, () -> shred(subject));
    var ids = records.idsOf(subject);
    data.forEach(each -> erase(erasure, each, ids, found.getOrDefault(each.kind(), 0)));
  }

  private Map<String, Integer> found(RelatedIds ids) {
    return data.stream().collect(toMap(ErasableData::kind, each -> each.count(ids)));
  }

  private void runOnce(ErasureId erasure, Subject subject, String step, IntSupplier work) {
    steps.runOnce(erasure, subject.customerId(), step, work);
  }

  /** The owner's views go with the event. */
  private int forget(ErasureId erasure, Subject subject) {
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
    vault.shred(KeyId.of(subject.zone(), subject.customerId()));
    return 1;
  }

  /**
   * What is just being made of a story may be in the way; and the anonymizer, which hears that the
   * customer is forgotten, may be the one that removes what was found.
   */
  private void erase(ErasureId erasure, ErasableData each, RelatedIds ids, int found) {
    for (int attempt = 1; ; attempt++) {
      try {
        runOnce(erasure, ids.subject(), each.kind(), () -> max(each.erase(ids), found));
        return;
      } catch (TransientDataAccessException | DuplicateKeyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(attempt * PAUSE.toNanos());
      }
    }
  }
}
