package io.saleslore.command.erasure;

import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, or its certificate once it is completed.
 *
 * @param caseNumber the kind of case and its number under which an officer confirmed it
 * @param customers the records of the person that it covers, once it is confirmed
 * @param purged what was removed so far, counted by kind
 */
record ErasureRecord(
    ErasureId erasureId,
    Zone zone,
    CustomerId customerId,
    ErasureGrounds grounds,
    ErasureState state,
    String requestedBy,
    Instant requestedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String refusal,
    @Nullable String caseNumber,
    @Nullable Instant completedAt,
    List<Subject> customers,
    SortedMap<String, Integer> purged) {

  Subject subject() {
    return new Subject(zone, customerId);
  }

  /** What the audit trail says about it. */
  static Map<String, String> facts(ErasureId erasure, Subject subject) {
    return Map.of(
        "erasure", erasure.toString(),
        "zone", subject.zone().value(),
        "customer", subject.customerId().toString());
  }

  /**
   * Does nothing while nobody has decided.
   *
   * @throws ErasureAlreadyDecided if somebody has
   */
  void requireUndecided() {
    if (state != ErasureState.REQUESTED) {
      throw new ErasureAlreadyDecided();
    }
  }

  /** The same with what stands in other tables, by erasure. */
  ErasureRecord with(
      Map<ErasureId, List<Subject>> customers, Map<ErasureId, SortedMap<String, Integer>> purged) {
    return new ErasureRecord(
        erasureId,
        zone,
        customerId,
        grounds,
        state,
        requestedBy,
        requestedAt,
        decidedBy,
        decidedAt,
        refusal,
        caseNumber,
        completedAt,
        customers.getOrDefault(erasureId, List.of()),
        purged.getOrDefault(erasureId, new TreeMap<>()));
  }
}
