package io.saleslore.command.erasure.removal;

import static java.lang.Math.max;
import static java.util.stream.Collectors.toMap;

import io.saleslore.kernel.erasure.CustomerDataEraser;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.id.ErasureId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Removes what other parts of the platform keep on a customer besides events. */
@Component
class DataRemoval {
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ErasureSteps steps;
  private final List<CustomerDataEraser> data;

  DataRemoval(ErasureSteps steps, ObjectProvider<CustomerDataEraser> data) {
    this.steps = steps;
    this.data = data.orderedStream().toList();
  }

  /** How much there is of each kind. */
  Map<String, Integer> count(RelatedIds ids) {
    return data.stream().collect(toMap(CustomerDataEraser::kind, each -> each.count(ids)));
  }

  /**
   * Removes what is left. The anonymizer, which hears that the customer is forgotten, may have
   * removed some of it by itself.
   *
   * @param found how much there was before anybody heard of it
   */
  void remove(ErasureId erasure, RelatedIds ids, Map<String, Integer> found) {
    data.forEach(each -> remove(erasure, each, ids, found.getOrDefault(each.kind(), 0)));
  }

  /** What is just being made of a story may be in the way. */
  private void remove(ErasureId erasure, CustomerDataEraser each, RelatedIds ids, int found) {
    for (int attempt = 1; ; attempt++) {
      try {
        steps.runOnce(
            erasure, ids.subject().customerId(), each.kind(), () -> max(each.erase(ids), found));
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
