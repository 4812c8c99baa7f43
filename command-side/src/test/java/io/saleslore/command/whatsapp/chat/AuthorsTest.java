package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorsTest {
  @Test
  void authors_stand_in_order_of_appearance() {
    var export =
        Chats.open(
            "28/01/24, 21:05 - john: hi",
            "28/01/24, 21:06 - alice: hi",
            "28/01/24, 21:07 - john: x");
    assertThat(export.authors()).containsExactly("john", "alice");
    assertThat(export.isGroup()).isFalse();
  }

  @Test
  void a_name_may_hold_a_colon() {
    var export =
        Chats.open(
            "28/01/24, 21:05 - john: ABC Corp (sales: north): the price is: 500",
            "28/01/24, 21:06 - alice: ratio 3:1",
            "28/01/24, 21:07 - john: ABC Corp (sales: north): ok");
    assertThat(export.authors()).containsExactly("john: ABC Corp (sales: north)", "alice");
    assertThat(Chats.entries(export).getFirst().text()).isEqualTo("the price is: 500");
  }

  @Test
  void what_everybody_writes_is_no_part_of_a_name() {
    var export =
        Chats.open(
            "28/01/24, 21:05 - john: Note: one",
            "28/01/24, 21:06 - alice: Note: two",
            "28/01/24, 21:07 - john: Note: three");
    assertThat(export.authors()).containsExactly("john", "alice");
  }

  @Test
  void a_bracket_that_stays_open_ends_no_name_but_may_be_a_smile() {
    assertThat(Chats.open("28/01/24, 21:05 - (sales: north) john: hi").authors())
        .containsExactly("(sales: north) john");
    assertThat(Chats.open("28/01/24, 21:05 - john :(: hi").authors()).containsExactly("john :(");
  }

  @Test
  void the_tilde_before_unsaved_names_is_removed() {
    assertThat(Chats.open("[28/01/24, 21:05:00] ~\u202fjohn: hi").authors())
        .containsExactly("john");
  }

  @Test
  void numbers_stay_as_they_are_written() {
    assertThat(Chats.open("[28/01/24, 21:05:00] \u202a+91 98450 00000\u202c: hi").authors())
        .containsExactly("+91 98450 00000");
  }

  @Test
  void a_known_name_needs_no_space_behind_its_colon() {
    var entries = Chats.read("28/01/24, 21:05 - john: hi", "28/01/24, 21:06 - john:.");
    assertThat(entries.getLast().author()).isEqualTo("john");
    assertThat(entries.getLast().text()).isEqualTo(".");
  }

  @Test
  void an_empty_message_has_an_author() {
    assertThat(Chats.only("28/01/24, 21:05 - john:").author()).isEqualTo("john");
    assertThat(Chats.only("28/01/24, 21:05 - john: ").text()).isEmpty();
  }

  @Test
  void three_authors_are_a_group() {
    var export =
        Chats.open(
            "28/01/24, 21:05 - john: a", "28/01/24, 21:05 - alice: b", "28/01/24, 21:05 - bob: c");
    assertThat(export.isGroup()).isTrue();
  }

  @Test
  void a_group_is_known_by_what_the_app_says() {
    var export =
        Chats.open("28/01/24, 21:05 - john created group \"Deals\"", "28/01/24, 21:06 - john: a");
    assertThat(export.isGroup()).isTrue();
  }
}
