package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.header.DateOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateEvidenceTest {
  private static List<String> days(Optional<DateOrder> order, String... dates) {
    var lines =
        Arrays.stream(dates).map(date -> date + ", 10:00 - alice: x").toArray(String[]::new);
    var export = ChatExport.open(Chats.source(lines), order);
    return Chats.entries(export).stream()
        .map(entry -> entry.ts().toLocalDate().toString())
        .toList();
  }

  private static List<String> days(String... dates) {
    return days(Optional.empty(), dates);
  }

  @Test
  void a_part_above_twelve_decides_wherever_it_stands() {
    assertThat(days("01/03/24", "02/03/24", "13/05/24"))
        .containsExactly("2024-03-01", "2024-03-02", "2024-05-13");
    assertThat(days("03/01/24", "03/02/24", "05/13/24"))
        .containsExactly("2024-03-01", "2024-03-02", "2024-05-13");
  }

  @Test
  void else_the_order_that_goes_forward_decides() {
    assertThat(days("06/03/2017", "08/05/2017", "09/04/2017"))
        .containsExactly("2017-06-03", "2017-08-05", "2017-09-04");
  }

  @Test
  void else_the_smaller_change_decides() {
    assertThat(days("03/04/2024", "04/04/2024")).containsExactly("2024-04-03", "2024-04-04");
  }

  @Test
  void else_it_is_refused_as_ambiguous() {
    assertThatThrownBy(() -> days("03/04/2024", "03/04/2024"))
        .isInstanceOf(ChatRefused.AmbiguousDates.class)
        .hasMessageStartingWith("ambiguous");
  }

  @Test
  void the_caller_can_say_it() {
    assertThat(days(Optional.of(DateOrder.DMY), "03/04/24")).containsExactly("2024-04-03");
    assertThat(days(Optional.of(DateOrder.MDY), "03/04/24")).containsExactly("2024-03-04");
    assertThat(days(Optional.of(DateOrder.YMD), "03/04/24")).containsExactly("2003-04-24");
  }

  @Test
  void what_the_caller_says_must_fit() {
    assertThatThrownBy(() -> days(Optional.of(DateOrder.MDY), "28/01/2024"))
        .isInstanceOf(ChatRefused.DatesDoNotFit.class);
    assertThatThrownBy(() -> days(Optional.of(DateOrder.YMD), "28/01/2024"))
        .isInstanceOf(ChatRefused.DatesDoNotFit.class);
  }

  @Test
  void year_first_means_year_month_day_unless_a_part_says_otherwise() {
    assertThat(days("2024-03-04")).containsExactly("2024-03-04");
    assertThat(days("2026-04-03", "2026-06-03")).containsExactly("2026-04-03", "2026-06-03");
    assertThat(days("2024-03-04", "2024-28-04")).containsExactly("2024-04-03", "2024-04-28");
  }

  @Test
  void two_digits_are_a_year_in_front_only_if_everything_says_so() {
    assertThat(days("24-01-28", "24-01-29", "24-02-13"))
        .containsExactly("2024-01-28", "2024-01-29", "2024-02-13");
    assertThat(days("28/01/24", "29/01/24", "01/02/24"))
        .containsExactly("2024-01-28", "2024-01-29", "2024-02-01");
  }
}
