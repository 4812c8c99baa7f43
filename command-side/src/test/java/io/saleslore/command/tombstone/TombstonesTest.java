package io.saleslore.command.tombstone;

import static io.saleslore.command.fixture.People.ALICES;
import static io.saleslore.command.fixture.People.BOBS;
import static io.saleslore.command.fixture.People.somebodyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Tables;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StoryId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class TombstonesTest {
  private static final Subject JOHN = somebodyOf(ALICES);

  private final Tombstones tombstones = new Tombstones(new Tables().jdbc());

  @Test
  void a_zone_knows_what_it_had() {
    tombstones.place(JOHN, JOHN.customerId());
    assertThat(tombstones.has(ALICES, JOHN.customerId())).isTrue();
    assertThat(tombstones.has(BOBS, JOHN.customerId())).isFalse();
    assertThat(tombstones.has(ALICES, somebodyOf(ALICES).customerId())).isFalse();
  }

  @Test
  void the_conversation_and_the_deals_of_an_erased_customer_are_found() {
    var chat = ConversationId.fresh();
    var one = DealId.fresh();
    var other = DealId.fresh();
    tombstones.place(JOHN, chat);
    tombstones.place(JOHN, one);
    tombstones.place(JOHN, other);
    tombstones.place(somebodyOf(ALICES), DealId.fresh());
    assertThat(tombstones.conversationOf(JOHN.customerId())).contains(chat);
    assertThat(tombstones.dealsOf(JOHN.customerId())).containsExactlyInAnyOrder(one, other);
    assertThat(tombstones.conversationOf(somebodyOf(ALICES).customerId())).isEmpty();
  }

  @Test
  void erased_customers_are_counted_in_all_zones_and_nothing_else_is() {
    assertThat(tombstones.customers()).isZero();
    var bobs = somebodyOf(BOBS);
    tombstones.place(JOHN, JOHN.customerId());
    tombstones.place(JOHN, NoteId.fresh());
    tombstones.place(bobs, bobs.customerId());
    assertThat(tombstones.customers()).isEqualTo(2);
  }

  @Test
  void nothing_is_erased_twice_and_a_story_has_no_tombstone() {
    tombstones.place(JOHN, JOHN.customerId());
    assertThatThrownBy(() -> tombstones.place(JOHN, JOHN.customerId()))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> tombstones.place(JOHN, StoryId.fresh()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
