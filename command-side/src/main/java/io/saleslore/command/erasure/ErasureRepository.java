package io.saleslore.command.erasure;

import io.saleslore.command.erasure.removal.ErasureSteps;
import io.saleslore.command.erasure.removal.ErasureSubjects;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The erasures as they stand, each with what it covers and has removed. */
@Component
record ErasureRepository(ErasureTable table, ErasureSubjects subjects, ErasureSteps steps) {
  ErasureRecord require(ErasureId erasure) {
    return read("where erasure_id = ?", erasure.value()).stream()
        .findFirst()
        .orElseThrow(NoSuchErasure::new);
  }

  /** Those behind a place, in one state and confirmed under one case number or in any. */
  List<ErasureRecord> after(
      @Nullable ErasureState state, String caseNumber, UUID cursor, int limit) {
    return read(
        """
        where erasure_id > ? and state like ? and (? = '' or case_number = ?)
        order by erasure_id limit ?
        """,
        cursor,
        state == null ? "%" : state.code(),
        caseNumber,
        caseNumber,
        limit);
  }

  List<ErasureRecord> of(Zone zone, UUID cursor, int limit) {
    return read(
        "where zone = ? and erasure_id > ? order by erasure_id limit ?",
        zone.value(),
        cursor,
        limit);
  }

  /** Which of these customers somebody wants erased, and are not yet. */
  Set<CustomerId> openAmong(Collection<CustomerId> customers) {
    return customers.isEmpty() ? Set.of() : table.openAmong(customers);
  }

  /** Those about these records that nobody has decided about. */
  List<ErasureRecord> undecidedAbout(List<Subject> subjects) {
    return subjects.stream()
        .flatMap(
            each ->
                read(
                    "where zone = ? and customer_id = ? and state = 'requested'",
                    each.zone().value(),
                    each.customerId().value())
                    .stream())
        .toList();
  }

  /** Why it was asked for, while the customer's key is there. */
  Optional<SealedText> reason(ErasureRecord erasure) {
    return table
        .reason(erasure.erasureId())
        .map(text -> new SealedText(KeyId.of(erasure.zone(), erasure.customerId()), text));
  }

  /** What each covers and has removed is read for all of them at once. */
  private List<ErasureRecord> read(String where, Object... parameters) {
    var read = table.read(where, parameters);
    var ids = read.stream().map(ErasureRecord::erasureId).toList();
    var covered = subjects.of(ids);
    var removed = steps.removed(ids);
    return read.stream().map(each -> each.with(covered, removed)).toList();
  }
}
