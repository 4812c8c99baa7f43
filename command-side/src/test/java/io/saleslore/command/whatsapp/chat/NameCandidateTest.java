package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameCandidateTest {
  private static List<String> names(String line) {
    return NameCandidate.in(line, 0).stream().map(NameCandidate::name).toList();
  }

  @Test
  void a_name_ends_before_a_colon_and_a_space() {
    assertThat(NameCandidate.in("john: hi", 0)).containsExactly(new NameCandidate("john", 6));
    assertThat(names("ratio 3:1")).isEmpty();
    assertThat(names("no colon")).isEmpty();
    assertThat(names(": hi")).isEmpty();
  }

  @Test
  void a_line_may_end_with_its_name() {
    assertThat(NameCandidate.in("john:", 0)).containsExactly(new NameCandidate("john", 5));
    assertThat(names("john: note:")).containsExactly("john");
  }

  @Test
  void every_further_colon_may_be_the_end_too() {
    assertThat(names("john: ABC: north: hi"))
        .containsExactly("john", "john: ABC", "john: ABC: north");
    assertThat(names("a: b: c: d: e: f: g: h")).hasSize(5);
  }

  @Test
  void brackets_and_quotes_are_closed_within_a_name() {
    assertThat(names("john (ABC: north): hi")).containsExactly("john (ABC: north)");
    assertThat(names("john :(: hi")).containsExactly("john :(");
    assertThat(names("group \"Deals: 2024\": hi")).containsExactly("group \"Deals: 2024\"");
    assertThat(names("„Alt: 1“: hi")).containsExactly("„Alt: 1“");
  }

  @Test
  void a_name_has_at_most_a_hundred_characters() {
    assertThat(names("x".repeat(100) + ": hi")).hasSize(1);
    assertThat(names("x".repeat(101) + ": hi")).isEmpty();
  }

  @Test
  void the_tilde_of_who_is_no_contact_and_marks_are_no_part_of_it() {
    assertThat(names("~\u202fjohn: hi")).containsExactly("john");
    assertThat(names("\u202a+91 98450 00000\u202c: hi")).containsExactly("+91 98450 00000");
    assertThat(NameCandidate.plainName(" ~ john ")).isEqualTo("john");
  }

  @Test
  void names_are_looked_for_from_where_the_message_begins() {
    assertThat(NameCandidate.in("9:05: john: hi", 6))
        .first()
        .extracting(NameCandidate::name)
        .isEqualTo("john");
  }
}
