package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "28/01/2024, 21:05 - john: hello",
        "28/01/24 21:05 - john: hello",
        "28.01.2024, 9:05 PM - john: hello",
        "28-01-2024, 09.05 pm - john: hello",
        "1/28/24, 9:05\u202fPM - john: hello",
        "28/1/2024, 9:05\u202fp.\u00a0m. - john: hello",
        "28/1/2024 9:05 p. m. - john: hello",
        "2024-01-28, 9:05 p.m. - john: hello",
        "2024-01-28 21 h 05 - john: hello",
        "2024/01/28, 21:05 - john: hello",
        "2024-28-01, 21:05 - john: hello",
        "21:05, 28/01/2024 - john: hello",
        "9:05 PM, 28/01/2024 - john: hello",
        "28/01/2024 à 21:05 - john: hello",
        "28.01.2024 um 21:05 Uhr - john: hello",
        "28.01.2024 г., 21:05 ч. - john: hello",
        "2024. 1. 28. 오후 9:05 - john: hello",
        "2024年1月28日 下午9:05 - john: hello",
        "28. 1. 2024. 21:05:00 john: hello",
        "28.01.24 21.05.00: john: hello",
        "[28.01.24, 21:05:00] john: hello",
        "[28.1.2024 klo 21.05.00] john: hello",
        "\u200e[28/01/24, 9:05:00\u202fPM] john: hello",
        "[2024/1/28 下午9:05:00] john: hello",
        "[2024/1/28 晚上9:05:00] john: hello",
        "[01/2024/28, 21:05:00] john: hello",
        "[28/1/2567 21:05:00] john: hello",
        "\u200f٢٨\u200f/١\u200f/٢٠٢٤، ٩:٠٥ م - john: hello",
        "\u206628/01/2024, 21:05\u2069 - john: hello",
        "[1/28/24, 9:05:00 PM] - john: hello",
        "[21:05, 28/1/2024] john: hello",
        "[9:05 p.\u00a0m., 28/1/2024] john: hello",
        "[下午9:05, 2024/1/28] john: hello",
        "[오후 9:05, 2024. 1. 28.] john: hello",
        "R6/1/28 21:05 - john: hello",
        "令和6年1月28日 21:05 - john: hello",
        "民國113/1/28 下午9:05 - john: hello",
        "[民國113年1月28日 下午9:05:00] john: hello",
        "28/1/2567 พ.ศ. 21:05 - john: hello",
        "۱۴۰۲/۱۱/۸ ه\u200d.ش.، ۲۱:۰۵ - john: hello",
        "\u200f١٦\u200f/٧\u200f/١٤٤٥ هـ، ٩:٠٥ م - john: hello",
        "[١٦/٧/١٤٤٥ هـ، ٢١:٠٥:٠٠] john: hello",
      })
  void every_form_says_the_same(String line) {
    var entry = Chats.only(line);
    assertThat(entry.ts()).hasToString("2024-01-28T21:05");
    assertThat(entry.author()).isEqualTo("john");
    assertThat(entry.text()).isEqualTo("hello");
  }

  @ParameterizedTest
  @CsvSource({
    "12:00 am,00:00", "12:00 pm,12:00", "1:30 am,01:30", "1:30 pm,13:30", "00:08 a. m.,00:08",
    "12:59 ص,00:59", "上午 12:05,00:05", "오후 12:05,12:05", "13:05 PM,13:05", "23:59,23:59"
  })
  void halves_of_the_day_turn_at_twelve(String shown, String time) {
    assertThat(Chats.only("28/01/2024, " + shown + " - john: hello").ts())
        .hasToString("2024-01-28T" + time);
  }

  @Test
  void seconds_are_kept() {
    assertThat(Chats.only("[28/01/24, 21:05:59] john: hello").ts())
        .hasToString("2024-01-28T21:05:59");
  }

  @Test
  void a_chat_pasted_into_a_message_stays_text() {
    var entries =
        Chats.read(
            "28/01/24, 21:05 - alice: see what he wrote:",
            "[27/01/24, 8:00:00 PM] bob: no budget",
            "[27/01/24, 8:01:00 PM] bob: none at all",
            "[27/01/24, 8:02:00 PM] bob: really",
            "28/01/24, 21:06 - john: ok");
    assertThat(entries).hasSize(2);
    assertThat(entries.getFirst().text()).endsWith("bob: really");
  }

  @Test
  void a_day_that_the_calendar_lacks_begins_no_message() {
    var entries =
        Chats.read(
            "28/02/2024, 21:05 - alice: one",
            "31/02/2024, 21:05 - alice: two",
            "28/02/2024, 25:05 - alice: three",
            "28/02/2024, 21:65 - alice: four",
            "29/02/2024, 21:05 - john: five");
    assertThat(entries).hasSize(2);
    assertThat(entries.getFirst().text()).contains("two", "three", "four");
  }

  @Test
  void lines_and_blank_lines_belong_to_the_message_before() {
    var entries = Chats.read("28/01/24, 21:05 - alice: one", "", "- two", "10:30 three");
    assertThat(entries.stream().map(ChatEntry::text))
        .isEqualTo(List.of("one\n\n- two\n10:30 three"));
  }

  @Test
  void lines_before_the_first_header_are_not_lost() {
    var entries = Chats.read("Chat with john", "28/01/24, 21:05 - alice: one");
    assertThat(entries.stream().map(ChatEntry::text)).containsExactly("Chat with john\none");
  }
}
