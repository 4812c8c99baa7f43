package io.saleslore.kernel.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureCompleted;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRequested;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ErasureTest {
  private static final Subject JOHN =
      new Subject(new StaffId("alice-123").zone(), CustomerId.fresh());
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void a_certificate_counts_by_kind_in_order_and_stays_as_it_is() {
    var purged = new TreeMap<String, Integer>();
    purged.put("template-uses", 2);
    purged.put("held-facts", 5);
    var certificate = new ErasureCompleted(ErasureId.fresh(), purged, NOON);
    purged.clear();
    assertThat(certificate.purged())
        .containsExactly(Map.entry("held-facts", 5), Map.entry("template-uses", 2));
    assertThatThrownBy(() -> certificate.purged().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_request_may_come_without_a_reason() {
    var request =
        new ErasureRequested(
            ErasureId.fresh(), JOHN, ErasureGrounds.RETENTION, "platform", null, NOON);
    assertThat(Json.travelled(request, ErasureRequested.class)).isEqualTo(request);
    assertThat(Json.write(request)).contains("\"grounds\":\"retention\"", "\"reason\":null");
  }

  @Test
  void a_person_is_another_subject_in_each_zone() {
    var elsewhere = new Subject(new StaffId("bob-456").zone(), JOHN.customerId());
    assertThat(elsewhere).isNotEqualTo(JOHN);
    assertThat(Json.travelled(JOHN, Subject.class)).isEqualTo(JOHN);
  }

  @Test
  void related_ids_are_those_that_were_known_when_they_were_collected() {
    var deals = new HashSet<>(Set.of(DealId.fresh()));
    var stories = new HashSet<>(Set.of(StoryId.fresh(), StoryId.fresh()));
    var related = new RelatedIds(JOHN, ConversationId.fresh(), deals, stories);
    deals.clear();
    stories.clear();
    assertThat(related.deals()).hasSize(1);
    assertThat(related.stories()).hasSize(2);
    assertThatThrownBy(() -> related.stories().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_customer_without_a_conversation_has_related_ids_too() {
    var related = new RelatedIds(JOHN, null, Set.of(), Set.of());
    assertThat(related.conversationId()).isNull();
    assertThat(related.subject()).isEqualTo(JOHN);
  }
}
