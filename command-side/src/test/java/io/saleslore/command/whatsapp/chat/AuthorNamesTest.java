package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorNamesTest {
  private final AuthorNames names = new AuthorNames();

  private void count(String... lines) {
    for (var line : lines) {
      names.count(NameCandidate.in(line, 0));
    }
  }

  private String author(String line) {
    return names.among(NameCandidate.in(line, 0)).orElseThrow().name();
  }

  @Test
  void what_every_line_of_one_shares_is_the_name() {
    count("john: ABC: hi", "john: ABC: ho", "alice: hi");
    assertThat(names.decide()).containsExactly("john: ABC", "alice");
    assertThat(author("john: ABC: later")).isEqualTo("john: ABC");
    assertThat(author("john: later")).isEqualTo("john");
  }

  @Test
  void one_line_alone_proves_nothing() {
    count("john: note: hi", "alice: hi");
    assertThat(names.decide()).containsExactly("john", "alice");
  }

  @Test
  void what_others_write_too_is_no_part_of_a_name() {
    count("john: note: one", "john: note: two", "alice: note: three");
    assertThat(names.decide()).containsExactly("john", "alice");
  }

  @Test
  void a_known_name_needs_no_space_behind_the_colon() {
    count("john: hi");
    names.decide();
    assertThat(names.known("john:hi", 0)).contains(new NameCandidate("john", 5));
    assertThat(names.known("jane:hi", 0)).isEmpty();
    assertThat(names.known("no colon", 0)).isEmpty();
  }

  @Test
  void where_nothing_may_be_a_name_there_is_no_author() {
    assertThat(names.among(List.of())).isEmpty();
    count("no colon");
    assertThat(names.decide()).isEmpty();
  }
}
