package io.saleslore.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {
  private static final StaffId ALICE = new StaffId("alice-123");

  @Test
  void a_marketers_zone_is_named_after_them() {
    assertThat(ALICE.zone()).isEqualTo(new Zone("staff-alice-123"));
    assertThat(ALICE.zone().owner()).isEqualTo(ALICE);
    assertThat(ALICE.zone()).hasToString("staff-alice-123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Alice",
        "alice 123",
        "alice/123",
        "älice",
        "../alice",
        "alice\n",
        "a_b",
        "a.b"
      })
  void a_staff_id_is_a_slug_and_nothing_else(String text) {
    assertThatThrownBy(() -> new StaffId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a staff id is 1 to 40 of a-z, 0-9 and '-'");
    assertThatThrownBy(() -> new Zone("staff-" + text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_staff_id_has_at_most_40_characters() {
    assertThat(new StaffId("a".repeat(40)).zone().value()).hasSize(46);
    assertThatThrownBy(() -> new StaffId("a".repeat(41)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice-123", "Staff-alice", "staff", "staff_alice", " staff-alice"})
  void a_zone_without_its_prefix_is_none(String text) {
    assertThatThrownBy(() -> new Zone(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_zone_has_the_owner_it_was_opened_for() {
    var random = new Random(1);
    for (int i = 0; i < 500; i++) {
      var slug =
          random
              .ints(1 + random.nextInt(40), 0, 37)
              .mapToObj(at -> "abcdefghijklmnopqrstuvwxyz0123456789-".substring(at, at + 1))
              .reduce("", String::concat);
      assertThat(new StaffId(slug).zone().owner()).isEqualTo(new StaffId(slug));
    }
  }

  /** Even a marketer whose id begins like a zone has a zone of their own. */
  @Test
  void a_staff_id_that_looks_like_a_zone_is_still_one() {
    var odd = new StaffId("staff-alice-123");
    assertThat(odd.zone()).isEqualTo(new Zone("staff-staff-alice-123"));
    assertThat(odd.zone()).isNotEqualTo(ALICE.zone());
  }

  @Test
  void both_are_stored_as_their_text() {
    assertThat(Json.write(ALICE)).isEqualTo("\"alice-123\"");
    assertThat(Json.travelled(ALICE, StaffId.class)).isEqualTo(ALICE);
    assertThat(Json.write(ALICE.zone())).isEqualTo("\"staff-alice-123\"");
    assertThat(Json.travelled(ALICE.zone(), Zone.class)).isEqualTo(ALICE.zone());
  }

  @Test
  void json_that_is_no_slug_is_refused_without_repeating_it() {
    assertThatThrownBy(() -> Json.read("\"John Miller\"", StaffId.class))
        .hasMessageContaining("a staff id is")
        .hasMessageNotContaining("John");
  }
}
