package io.saleslore.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

  @Test
  void without_a_limit_a_page_holds_50() {
    assertThat(Page.limit(null)).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 500})
  void a_limit_is_1_to_500(int limit) {
    assertThat(Page.limit(limit)).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void any_other_limit_is_refused(int limit) {
    assertThatThrownBy(() -> Page.limit(limit))
        .isInstanceOfSatisfying(
            InvalidField.class, refused -> assertThat(refused.field()).isEqualTo("limit"))
        .hasMessage("limit is 1 to 500");
  }

  @Test
  void one_item_more_than_the_limit_says_that_there_is_a_next_page() {
    var page = Page.of(FIVE, 4, each -> "cursor-" + each);
    assertThat(page.items()).containsExactly("a", "b", "c", "d");
    assertThat(page.next()).isEqualTo("cursor-d");
  }

  @Test
  void as_many_as_the_limit_are_the_last_page() {
    assertThat(Page.of(FIVE, 5, each -> each)).isEqualTo(new Page<>(FIVE, null));
    assertThat(Page.of(List.<String>of(), 5, each -> each).items()).isEmpty();
  }

  @Test
  void a_cursor_need_not_be_text() {
    assertThat(Page.of(List.of(7, 8), 1, each -> each).next()).isEqualTo("7");
  }

  @Test
  void a_short_list_goes_on_after_the_cursor() {
    assertThat(Page.after("", FIVE, 2, each -> each)).isEqualTo(new Page<>(List.of("a", "b"), "b"));
    assertThat(Page.after("b", FIVE, 2, each -> each))
        .isEqualTo(new Page<>(List.of("c", "d"), "d"));
    assertThat(Page.after("d", FIVE, 2, each -> each)).isEqualTo(new Page<>(List.of("e"), null));
    assertThat(Page.after("e", FIVE, 2, each -> each).items()).isEmpty();
  }

  @Test
  void a_cursor_that_the_list_does_not_have_is_refused() {
    assertThatThrownBy(() -> Page.after("john", FIVE, 2, each -> each))
        .isInstanceOfSatisfying(
            InvalidField.class, refused -> assertThat(refused.field()).isEqualTo("cursor"))
        .hasMessageNotContaining("john");
  }

  /** Whatever the limit, the pages together are the list, each item once. */
  @Test
  void pages_follow_one_another_without_gaps_or_repeats() {
    var random = new Random(2);
    for (int i = 0; i < 200; i++) {
      var all = IntStream.range(0, random.nextInt(60)).boxed().toList();
      int limit = 1 + random.nextInt(20);
      var seen = new ArrayList<Integer>();
      var cursor = "";
      while (cursor != null) {
        var page = Page.after(cursor, all, limit, Object::toString);
        assertThat(page.items().size()).isLessThanOrEqualTo(limit);
        seen.addAll(page.items());
        cursor = page.next();
      }
      assertThat(seen).isEqualTo(all);
    }
  }

  @Test
  void a_reader_is_asked_for_one_item_more_than_the_page_holds() {
    var asked = new ArrayList<Integer>();
    var page =
        Page.read(
            2,
            most -> {
              asked.add(most);
              return FIVE.subList(0, most);
            },
            each -> each);
    assertThat(asked).containsExactly(3);
    assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), "b"));
  }

  @Test
  void a_reader_is_asked_for_51_where_the_caller_does_not_say() {
    var all = IntStream.range(0, 60).boxed().toList();
    var page = Page.read(null, most -> all.subList(0, most), each -> each);
    assertThat(page.items()).hasSize(50);
    assertThat(page.next()).isEqualTo("49");
  }

  @Test
  void with_a_wrong_limit_nothing_is_read() {
    assertThatThrownBy(
            () ->
                Page.read(
                    0,
                    _ -> {
                      throw new AssertionError("it was read");
                    },
                    Object::toString))
        .isInstanceOf(InvalidField.class);
  }

  @Test
  void every_id_comes_after_the_cursor_before_all_ids() {
    for (int i = 0; i < 100; i++) {
      assertThat(Id.freshValue().toString()).isGreaterThan(Page.BEFORE_ALL_IDS);
    }
  }

  @Test
  void items_are_shown_another_way_and_the_cursor_stays() {
    assertThat(new Page<>(List.of(1, 2), "2").map(each -> "number " + each))
        .isEqualTo(new Page<>(List.of("number 1", "number 2"), "2"));
  }

  @Test
  void the_last_page_says_that_nothing_follows() {
    assertThat(Json.write(new Page<>(List.of("a"), null)))
        .isEqualTo("{\"items\":[\"a\"],\"next\":null}");
  }
}
