package io.saleslore.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.http.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasedPageTest {
  @Test
  void an_empty_list_is_hidden_by_the_gate() {
    var page = ReleasedPage.of(new Page<String>(List.of(), null), "");
    assertThat(page.items()).isEmpty();
    assertThat(page.hidden()).isEqualTo(ReleasedPage.HIDDEN);
  }

  @Test
  void an_empty_page_after_a_cursor_is_just_the_end() {
    assertThat(ReleasedPage.of(new Page<String>(List.of(), null), "objection:budget").hidden())
        .isNull();
  }

  @Test
  void a_list_with_items_is_not_hidden_and_keeps_its_cursor() {
    assertThat(ReleasedPage.of(new Page<>(List.of("a"), "a"), ""))
        .isEqualTo(new ReleasedPage<>(List.of("a"), "a", null));
  }
}
