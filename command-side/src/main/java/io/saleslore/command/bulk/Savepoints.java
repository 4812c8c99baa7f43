package io.saleslore.command.bulk;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back a part of a transaction that fails, and leaves the rest. */
@Component
final class Savepoints {
  private final TransactionTemplate nested;

  Savepoints(PlatformTransactionManager transactions) {
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What the work gives; if it fails, nothing of it was written. */
  <T> T within(Supplier<T> work) {
    return nested.execute(_ -> work.get());
  }
}
