package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.command.whatsapp.file.ChatRefused;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which half of the day a time is in is known, or the chat is refused. */
class HalvesOfDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "25/3/24, 2:05 zork - %s",
        "25/3/24, 2:05 zorkling - %s",
        "[25/3/24, zork 2:05:10] %s",
        "25/3/24 zork 2:05 - %s",
        "zork 2:05, 25/3/24 - %s",
      })
  void a_word_that_nobody_knows_is_not_passed_over_in_silence(String form) {
    var lines = new String[] {form.formatted("john: hi"), form.formatted("alice: ho")};
    if (form.startsWith("zork")) {
      assertThatExceptionOfType(ChatRefused.class).isThrownBy(() -> Chats.read(lines));
    } else {
      assertThatExceptionOfType(ChatRefused.UnknownHalfOfDay.class)
          .isThrownBy(() -> Chats.read(lines))
          .withMessageContaining("24-hour clock");
    }
  }

  @Test
  void a_clock_that_shows_more_than_twelve_hours_needs_no_halves() {
    var read = Chats.read("25/3/24, 2:05 zork - john: hi", "25/3/24, 14:06 zork - alice: ho");
    assertThat(read.stream().map(each -> each.ts().toLocalTime().toString()))
        .containsExactly("02:05", "14:06");
  }

  @Test
  void one_unknown_word_among_known_ones_is_noticed() {
    assertThatExceptionOfType(ChatRefused.UnknownHalfOfDay.class)
        .isThrownBy(
            () ->
                Chats.read(
                    "2024/3/25 下午2:05 - alice: hi",
                    "2024/3/25 傍黑8:06 - john: ho",
                    "2024/3/26 上午9:06 - alice: hi"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024/3/25 中午11:50, 11:50",
    "2024/3/25 中午12:10, 12:10",
    "2024/3/25 中午1:10, 13:10",
    "2024/3/25 晚上8:05, 20:05",
    "2024/3/25 凌晨1:06, 01:06",
    "25/3/24 2:05 e pasdites, 14:05",
    "25/3/24 2:05 ከሰዓት, 14:05",
    "25/3/24 2:05 PTG, 14:05",
    "25/3/24 9:05 in the morning, 09:05",
    "25/3/24 2:05 ល្ងាច, 14:05",
    "25/3/24 9:05 ព្រឹក, 09:05",
    "25/3/24 7:05 شام, 19:05",
    "25/3/24 9:05 صبح, 09:05",
  })
  void parts_of_the_day_are_known_in_many_languages(String shown, String time) {
    var entry = Chats.only(shown + " - john: hi");
    assertThat(entry.ts().toLocalTime()).hasToString(time);
    assertThat(entry.author()).isEqualTo("john");
  }

  @Test
  void years_of_other_calendars_are_read() {
    var persian =
        Chats.read(
            "۱۴۰۳/۱/۱، ۱۴:۰۵ - علی: سلام",
            "۱۴۰۳/۷/۱، ۱۴:۰۶ - مریم: جی",
            "۱۴۰۳/۱۲/۳۰، ۱۴:۰۷ - علی: جی",
            "۱۴۰۴/۱/۱، ۱۴:۰۷ - علی: جی");
    assertThat(persian.stream().map(each -> each.ts().toLocalDate().toString()))
        .containsExactly("2024-03-20", "2024-09-22", "2025-03-20", "2025-03-21");
    var islamic = Chats.read("29/9/1446, 14:05 - john: hi", "1/10/1446, 14:06 - alice: ho");
    assertThat(islamic.stream().map(each -> each.ts().toLocalDate().toString()))
        .containsExactly("2025-03-29", "2025-03-30");
    assertThat(Chats.only("25/3/2567, 14:05 - john: hi").ts()).hasToString("2024-03-25T14:05");
  }

  @Test
  void a_year_of_a_calendar_that_is_not_known_is_no_year_of_a_chat() {
    assertThatExceptionOfType(ChatRefused.NotAChat.class)
        .isThrownBy(
            () -> Chats.read("२०८०/११/१, १४:०५ - john: hi", "२०८०/११/२, १४:०६ - alice: ho"));
  }

  /** Chats as phones wrote them that none of the rules was made for. */
  static Stream<String> elsewhere() {
    return Stream.of(
        "25.03.2024., 14:05 - %s: sveiki",
        "25. 03. 24, 14:05 - %s: zdravo",
        "25.03.24 г., 14:05 - %s: здравей",
        "25/03/2024 kl. 14.05 - %s: hej",
        "25.03.24, 14:05 Uhr - %s: hallo",
        "25/03/2024 às 14:05 - %s: olá",
        "২৫/৩/২৪, ২:০৫ PM - %s: হ্যালো",
        "२५/३/२४, २:०५ म.उ. - %s: नमस्कार",
        "25/3/2024، 2:05 بعد دوپہر - %s: سلام",
        "25.03.2024 ÖS 2:05 - %s: selam",
        "2024. 03. 25. du. 2:05 - %s: szia",
        "25. 3. 2024 2:05 odp. - %s: ahoj",
        "2024-03-25, 2:05 nm. - %s: hallo",
        "2:05 CH, 25/3/24 - %s: chào",
        "25/03/2024 14:05:10: %s: hi",
        "3/25/24, 2:05PM - %s: hi");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("elsewhere")
  void the_same_time_is_read_as_phones_elsewhere_write_it(String line) {
    var entry = Chats.only(line.formatted("john"));
    assertThat(entry.ts().toString()).startsWith("2024-03-25T14:05");
    assertThat(entry.author()).isEqualTo("john");
  }
}
