package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.saleslore.command.whatsapp.file.ExportSource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same five minutes as phones of many languages write them before a message. */
class LocalesTest {
  private static final List<LocalDateTime> TIMES =
      List.of(
          LocalDateTime.parse("2024-01-28T09:05:07"),
          LocalDateTime.parse("2024-01-28T12:30:00"),
          LocalDateTime.parse("2024-01-28T12:31:59"),
          LocalDateTime.parse("2024-02-13T00:04:01"),
          LocalDateTime.parse("2024-12-31T23:59:59"));
  private static final List<String> AUTHORS =
      List.of("Asha Menon", "Ravi Traders", "+91 98450 00000", "Asha Menon", "Ravi Traders");

  /**
   * Patterns of the JDK's formatter; {p} is the half of the day, {B} and {b} are Buddhist years, ~
   * is U+202F, ^ is U+200F, _ is U+00A0.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          M/d/yy, h:mm~{p} - |AM|PM
          [M/d/yy, h:mm:ss~{p}] |AM|PM
          dd/MM/uuuu, HH:mm - ||
          dd/MM/uuuu, h:mm~{p} - |am|pm
          uuuu-MM-dd, h:mm~{p} - |a.m.|p.m.
          [uuuu-MM-dd, h:mm:ss~{p}] |a.m.|p.m.
          uuuu/MM/dd, HH:mm - ||
          dd.MM.yy, HH:mm - ||
          [dd.MM.yy 'um' HH:mm:ss] ||
          dd/MM/uuuu à HH:mm - ||
          [dd/MM/uuuu à HH:mm:ss] ||
          uuuu-MM-dd à HH 'h' mm - ||
          [uuuu-MM-dd HH 'h' mm 'min' ss 's'] ||
          d/M/yy, H:mm - ||
          dd/MM/yy, h:mm {p} - |a._m.|p._m.
          d/M/yy, h:mm~{p} - |a.~m.|p.~m.
          dd/MM/uuuu HH:mm - ||
          dd-MM-uuuu HH:mm - ||
          d.M.uuuu 'klo' H.mm - ||
          [d.M.uuuu 'klo' H.mm.ss] ||
          uuuu-MM-dd 'kl'. HH:mm - ||
          dd.MM.uuuu HH.mm - ||
          [dd.MM.uuuu 'kl'. HH.mm.ss] ||
          d. M. uuuu H:mm - ||
          d. M. uuuu 'v' H:mm - ||
          uuuu. MM. dd. H:mm - ||
          d/M/yy, h:mm~{p} - |π.μ.|μ.μ.
          ^d.M.uuuu, H:mm - ||
          d^/M^/uuuu، h:mm {p} - |ص|م
          ^[d^/M^/uuuu، h:mm:ss {p}] |ص|م
          uuuu/M/d، h:mm {p} - |ق.ظ.|ب.ظ.
          d/M/yy, h:mm {p} - |पूर्वाह्न|अपराह्न
          d/M/yy, h:mm {p} - |म.पू.|म.उ.
          d/M/yy, {p} h:mm - |முற்பகல்|பிற்பகல்
          d/M/yy, h:mm {p} - |পূর্বাহ্ণ|অপরাহ্ণ
          uuuu/MM/dd H:mm - ||
          uuuu/MM/dd {p}h:mm - |午前|午後
          uuuu年M月d日 H:mm - ||
          uuuu. M. d. {p} h:mm - |오전|오후
          [uuuu. M. d. {p} h:mm:ss] |오전|오후
          uuuu년 M월 d일 {p} h:mm - |오전|오후
          uuuu/M/d {p}h:mm - |上午|下午
          [uuuu/M/d {p}h:mm:ss] |上午|下午
          uuuu年M月d日 {p}h:mm - |上午|下午
          d/M/uuuu {p}h:mm - |上午|下午
          d/M/{B} HH:mm - ||
          [d/M/{b} HH:mm:ss] ||
          [HH:mm:ss, d/M/yy] ||
          HH:mm dd/MM/uuuu - ||
          dd/MM/yy HH.mm - ||
          [dd/MM/yy 'pukul' HH.mm.ss] ||
          d/MM/uuuu, h:mm {p} - |PG|PTG
          d.MM.yy г., H:mm ч. - ||
          dd. MM. uuuu. 'u' HH:mm - ||
          dd.MM.uuuu. 'plkst'. HH:mm - ||
          d/M/yy 'a les' H:mm - ||
          d.M.yy, h:mm {p} - |e paradites|e pasdites
          """)
  void every_header_is_read(String form, @Nullable String am, @Nullable String pm) {
    var chat =
        IntStream.range(0, TIMES.size())
            .mapToObj(i -> line(form, i, am == null ? "" : am, pm == null ? "" : pm))
            .collect(Collectors.joining());
    var entries =
        Chats.entries(
            ChatExport.open(
                ExportSource.of(chat.getBytes(StandardCharsets.UTF_8)), Optional.empty()));
    assertThat(entries)
        .as(chat)
        .extracting(entry -> entry.ts().withSecond(0), ChatEntry::author, ChatEntry::text)
        .isEqualTo(
            IntStream.range(0, TIMES.size())
                .mapToObj(i -> tuple(TIMES.get(i).withSecond(0), AUTHORS.get(i), "price: 12:30?"))
                .toList());
  }

  private static String line(String form, int i, String am, String pm) {
    return "%s%s: price: 12:30?%n".formatted(header(form, TIMES.get(i), am, pm), AUTHORS.get(i));
  }

  private static String header(String form, LocalDateTime at, String am, String pm) {
    var half = at.getHour() < 12 ? am : pm;
    int buddhist = at.getYear() + 543;
    var pattern =
        form.replace("{p}", "'" + half + "'")
            .replace("{B}", Integer.toString(buddhist))
            .replace("{b}", Integer.toString(buddhist % 100));
    // Brackets mean something to the formatter, so others stand in for them.
    return DateTimeFormatter.ofPattern(pattern.replace('[', '⟦').replace(']', '⟧'), Locale.ROOT)
        .format(at)
        .replace('⟦', '[')
        .replace('⟧', ']')
        .replace('~', '\u202f')
        .replace('^', '\u200f')
        .replace('_', '\u00a0');
  }
}
