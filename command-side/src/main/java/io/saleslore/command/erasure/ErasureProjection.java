package io.saleslore.command.erasure;

import io.saleslore.command.erasure.removal.ErasureSubjects;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureCompleted;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureConfirmed;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRefused;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRequested;
import io.saleslore.kernel.id.ErasureId;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how each erasure stands. */
@Component
@ProcessingGroup("owner-views")
record ErasureProjection(JdbcClient jdbc, ErasureSubjects subjects) {
  @EventHandler
  void on(ErasureRequested event) {
    var reason = event.reason();
    jdbc.sql(
            """
            insert into private_zone.erasure
            (erasure_id, zone, customer_id, grounds, state, requested_by, requested_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(event.erasureId().value(), event.subject().zone().value())
        .params(event.subject().customerId().value(), event.grounds().code())
        .params(ErasureState.REQUESTED.code(), event.who(), Timestamp.from(event.at()))
        .param(reason == null ? null : reason.ciphertext())
        .update();
  }

  @EventHandler
  void on(ErasureRefused event) {
    decided(event.erasureId(), ErasureState.REFUSED, event.who(), event.at());
    jdbc.sql("update private_zone.erasure set refusal = ? where erasure_id = ?")
        .params(event.reason(), event.erasureId().value())
        .update();
  }

  @EventHandler
  void on(ErasureConfirmed event) {
    decided(event.erasureId(), ErasureState.CONFIRMED, event.who(), event.at());
    jdbc.sql("update private_zone.erasure set case_number = ? where erasure_id = ?")
        .param(event.reason())
        .param(event.erasureId().value())
        .update();
    subjects.add(event.erasureId(), event.subjects());
  }

  @EventHandler
  void on(ErasureCompleted event) {
    jdbc.sql(
            """
            update private_zone.erasure set state = ?, completed_at = ?, reason = null
            where erasure_id = ?
            """)
        .params(ErasureState.COMPLETED.code(), Timestamp.from(event.at()))
        .param(event.erasureId().value())
        .update();
  }

  private void decided(ErasureId erasure, ErasureState state, String who, Instant at) {
    jdbc.sql(
            """
            update private_zone.erasure set state = ?, decided_by = ?, decided_at = ?
            where erasure_id = ?
            """)
        .params(state.code(), who, Timestamp.from(at), erasure.value())
        .update();
  }
}
