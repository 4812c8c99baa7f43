package io.saleslore.command.whatsapp.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.customer.Customers;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketerChoiceTest {
  private static final PhoneNumbers NUMBERS = new PhoneNumbers("US");
  private static final Customers.Card JOHN =
      new Customers.Card(
          CustomerId.fresh(),
          "John",
          "ABC Corp",
          "+49 171 2345678",
          null,
          Industry.UNKNOWN,
          BusinessSize.UNKNOWN,
          null);

  private static Optional<String> among(@Nullable String named, String... authors) {
    return MarketerChoice.among(
        List.of(authors), named, () -> List.of("Ally", "Alice"), JOHN, NUMBERS);
  }

  @Test
  void the_one_who_was_named_is_the_marketer() {
    assertThat(among("Ali", "Ali", "Alice")).contains("Ali");
  }

  @Test
  void else_the_one_whose_name_is_remembered_from_the_last_import() {
    assertThat(among(null, "Alice", "Ally")).contains("Ally");
  }

  @Test
  void else_the_one_of_the_marketers_own_name() {
    assertThat(among(null, "J.", "alice")).contains("alice");
    assertThat(among(" ", "J.", "ALICE\u200e")).contains("ALICE\u200e");
  }

  @Test
  void else_the_one_who_is_not_the_customer() {
    assertThat(among(null, "john", "Ali")).contains("Ali");
    assertThat(among(null, "Ali", "+49\u00a0171\u00a02345678")).contains("Ali");
  }

  @Test
  void a_chat_in_which_the_customer_alone_writes_has_no_marketer() {
    assertThat(among(null, "john")).isEmpty();
  }

  @Test
  void else_it_must_be_said_and_the_answer_lists_the_authors_apart_from_the_message() {
    assertThatThrownBy(() -> among(null, "Ali", "J."))
        .isInstanceOfSatisfying(
            UnknownMarketer.class,
            unknown -> {
              assertThat(unknown.authors()).containsExactly("Ali", "J.");
              assertThat(unknown).hasMessageContaining("marketer").hasMessageNotContaining("Ali");
            });
    assertThatThrownBy(() -> among("nobody", "Ali", "J.")).isInstanceOf(UnknownMarketer.class);
  }
}
