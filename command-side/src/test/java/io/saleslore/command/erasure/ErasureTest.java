package io.saleslore.command.erasure;

import io.saleslore.command.CommandTargets;
import io.saleslore.kernel.erasure.ErasureCommand.CompleteErasure;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RefuseErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RequestErasure;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureCompleted;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureConfirmed;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRefused;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRequested;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.NeedsFourEyes;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {
  private static final ErasureId ID = ErasureId.fresh();
  private static final Subject JOHN =
      new Subject(new StaffId("alice-123").zone(), CustomerId.fresh());
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final TreeMap<String, Integer> PURGED = new TreeMap<>(Map.of("keys", 1));
  private static final ErasureRequested REQUESTED =
      new ErasureRequested(ID, JOHN, ErasureGrounds.REQUEST, "alice-123", null, NOW);
  private static final ErasureConfirmed CONFIRMED =
      new ErasureConfirmed(ID, "carol", "case 1", List.of(JOHN), NOW);
  private static final ErasureRefused REFUSED = new ErasureRefused(ID, "carol", "case 1", NOW);
  private static final ErasureCompleted COMPLETED = new ErasureCompleted(ID, PURGED, NOW);

  private final AggregateTestFixture<Erasure> erasure = new AggregateTestFixture<>(Erasure.class);

  @BeforeEach
  void aggregates_are_found_as_in_the_application() {
    erasure.registerCommandTargetResolver(new CommandTargets());
  }

  @Test
  void it_is_asked_for() {
    erasure
        .givenNoPriorActivity()
        .when(new RequestErasure(ID, JOHN, ErasureGrounds.REQUEST, "alice-123", null, NOW))
        .expectEvents(REQUESTED);
  }

  @Test
  void who_asked_does_not_confirm_it() {
    erasure
        .given(REQUESTED)
        .when(new ConfirmErasure(ID, "alice-123", "case 1", List.of(JOHN), NOW))
        .expectException(NeedsFourEyes.class)
        .expectNoEvents();
    erasure
        .given(new ErasureRequested(ID, JOHN, ErasureGrounds.RETENTION, "platform", null, NOW))
        .when(new ConfirmErasure(ID, "platform", null, List.of(JOHN), NOW))
        .expectEvents(new ErasureConfirmed(ID, "platform", null, List.of(JOHN), NOW));
  }

  @Test
  void it_is_confirmed_or_refused_once() {
    erasure
        .given(REQUESTED)
        .when(new ConfirmErasure(ID, "carol", "case 1", List.of(JOHN), NOW))
        .expectEvents(CONFIRMED);
    erasure
        .given(REQUESTED)
        .when(new RefuseErasure(ID, "carol", "case 1", NOW))
        .expectEvents(REFUSED);
    for (var decided : List.of(CONFIRMED, REFUSED)) {
      erasure
          .given(REQUESTED, decided)
          .when(new ConfirmErasure(ID, "carol", "case 1", List.of(JOHN), NOW))
          .expectException(ErasureAlreadyDecided.class)
          .expectNoEvents();
      erasure
          .given(REQUESTED, decided)
          .when(new RefuseErasure(ID, "carol", "case 1", NOW))
          .expectException(ErasureAlreadyDecided.class)
          .expectNoEvents();
    }
  }

  @Test
  void it_is_certified_once_and_only_when_it_was_confirmed() {
    erasure
        .given(REQUESTED, CONFIRMED)
        .when(new CompleteErasure(ID, PURGED, NOW))
        .expectEvents(COMPLETED);
    erasure
        .given(REQUESTED, CONFIRMED, COMPLETED)
        .when(new CompleteErasure(ID, PURGED, NOW))
        .expectNoEvents();
    erasure.given(REQUESTED).when(new CompleteErasure(ID, PURGED, NOW)).expectNoEvents();
    erasure.given(REQUESTED, REFUSED).when(new CompleteErasure(ID, PURGED, NOW)).expectNoEvents();
  }
}
