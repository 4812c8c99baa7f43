package io.saleslore.command.audit.tree;

import static io.saleslore.command.fixture.MemoryRows.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.People;
import io.saleslore.command.fixture.Tables;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregateOwnersTest {
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final CustomerId JANE = CustomerId.fresh();
  private static final ConversationId CHAT = ConversationId.fresh();

  private final AggregateOwners index = new AggregateOwners(new Tables().jdbc());

  @BeforeEach
  void fill() {
    add(
        "deal-1",
        "{\"dealId\":\"d\",\"zone\":\"staff-alice-123\",\"customerId\":\"" + JOHN + "\"}");
    add(
        "chat-1",
        "{\"conversationId\":\""
            + CHAT
            + "\",\"zone\":\"staff-alice-123\",\"customerId\":\""
            + JOHN
            + "\"}");
    add("deal-2", "{\"zone\":\"staff-bob-456\",\"customerId\":\"" + JANE + "\"}");
    add("lonely", "{\"name\":{\"key\":\"staff-alice-123/zone\"}}");
  }

  @Test
  void aggregates_are_found_by_their_zone() {
    assertThat(index.of(People.ALICES)).containsExactly("chat-1", "deal-1");
    assertThat(index.of(People.BOBS)).containsExactly("deal-2");
  }

  @Test
  void aggregates_are_found_by_their_customer() {
    assertThat(index.of(JOHN)).containsExactly("chat-1", "deal-1");
    assertThat(index.of(CustomerId.fresh())).isEmpty();
  }

  @Test
  void they_belong_to_all_that_is_named() {
    assertThat(
            index.of(new AggregateOwner("staff-alice-123", JOHN.toString(), CHAT.toString(), null)))
        .containsExactly("chat-1");
    assertThat(index.of(new AggregateOwner("staff-bob-456", JOHN.toString(), null, null)))
        .isEmpty();
    assertThat(index.of(new AggregateOwner(null, null, null, "deal-2"))).containsExactly("deal-2");
  }

  @Test
  void who_names_nothing_gets_all() {
    assertThat(index.of(new AggregateOwner(null, null, null, null)))
        .containsExactly("chat-1", "deal-1", "deal-2", "lonely");
  }

  @Test
  void an_aggregate_belongs_to_those_of_its_first_event_for_ever() {
    add("deal-1", "{\"zone\":\"staff-bob-456\"}");
    assertThat(index.of(People.BOBS)).containsExactly("deal-2");
  }

  @Test
  void words_that_somebody_typed_are_no_ids() {
    add("odd", "{\"zone\":\"not an id\",\"customerId\":\"" + "x".repeat(47) + "\"}");
    assertThat(index.of(new AggregateOwner("not an id", null, null, null))).isEmpty();
  }

  private void add(String aggregate, String payload) {
    index.add(event(1, aggregate, 0, payload));
  }
}
