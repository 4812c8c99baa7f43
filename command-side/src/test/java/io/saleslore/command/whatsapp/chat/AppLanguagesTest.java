package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.command.whatsapp.text.AppWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the app itself writes is known in every language of the app. */
class AppLanguagesTest {
  private static final Path DOCUMENT = Path.of("../infra/docs/whatsapp.md");
  private static final Pattern ROW = Pattern.compile("\\| (\\w+) \\| (.+) \\| (\\d+) \\|");
  private static final String ANDROID = "28/01/24, 21:05 - john: ";
  private static final String IPHONE = "[28/01/24, 21:05:00] john: ";
  private static final Map<String, EntryKind> STANDING_ALONE =
      Map.of(
          "missing", EntryKind.MEDIA,
          "card", EntryKind.CONTACT,
          "deleted", EntryKind.DELETED,
          "call", EntryKind.CALL,
          "live", EntryKind.LOCATION,
          "waiting", EntryKind.SYSTEM);

  static Stream<Map.Entry<String, Map<String, List<String>>>> languages() {
    return AppWords.table().entrySet().stream().filter(each -> !each.getKey().startsWith("[*]"));
  }

  private static List<String> words(Map<String, List<String>> language, String subject) {
    return language.getOrDefault(subject, List.of());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_language_has_the_words_that_exports_need(
      Map.Entry<String, Map<String, List<String>>> language) {
    assertThat(language.getValue())
        .containsKeys("missing", "attached", "edited", "deleted", "call", "opening", "encrypted");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_stands_alone_is_what_it_says_on_any_phone(
      Map.Entry<String, Map<String, List<String>>> language) {
    STANDING_ALONE.forEach(
        (subject, kind) ->
            words(language.getValue(), subject)
                .forEach(
                    words -> {
                      assertThat(Chats.only(ANDROID + words).kind()).as(words).isEqualTo(kind);
                      assertThat(Chats.only(IPHONE + "\u200e" + words).kind())
                          .as(words)
                          .isEqualTo(kind);
                    }));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_file_is_media_and_an_edited_message_is_its_text(
      Map.Entry<String, Map<String, List<String>>> language) {
    for (var attached : words(language.getValue(), "attached")) {
      var file = Chats.only(ANDROID + "Quote 7.pdf (" + attached + ")");
      assertThat(file.kind()).as(attached).isEqualTo(EntryKind.MEDIA);
      assertThat(file.text()).isEqualTo("Quote 7.pdf");
    }
    for (var edited : words(language.getValue(), "edited")) {
      var entry = Chats.only(ANDROID + "40 euros <\u200e" + edited + " x>");
      assertThat(entry.edited()).as(edited).isTrue();
      assertThat(entry.text()).isEqualTo("40 euros");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_notice_about_encryption_is_the_apps_though_its_mark_was_lost(
      Map.Entry<String, Map<String, List<String>>> language) {
    for (var opening : words(language.getValue(), "opening")) {
      var notice = opening + " xx " + words(language.getValue(), "encrypted").getFirst() + ".";
      assertThat(Chats.only(IPHONE + notice).author()).as(notice).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_group_is_no_author_though_its_marks_were_lost(
      Map.Entry<String, Map<String, List<String>>> language) {
    for (var left : words(language.getValue(), "left")) {
      var gap = left.charAt(0) < 0x0E00 ? " " : "";
      var export =
          Chats.open(
              "[28/01/24, 21:05:00] Deals: john" + gap + left,
              "[28/01/24, 21:06:00] john: hi",
              "[28/01/24, 21:07:00] alice: hello");
      assertThat(export.authors()).as(left).containsExactly("john", "alice");
      assertThat(export.isGroup()).isTrue();
    }
  }

  @Test
  void a_poll_is_known_by_its_votes_in_any_language() {
    assertThat(
            Chats.only(
                    ANDROID
                        + "मतपत्र:\nकौन सा दिन?\nविकल्प: सोमवार (2 वोट)\nविकल्प: मंगलवार (0 वोट)")
                .kind())
        .isEqualTo(EntryKind.POLL);
  }

  @Test
  void the_document_counts_what_is_known() throws IOException {
    var rows =
        Files.readAllLines(DOCUMENT).stream()
            .dropWhile(line -> !line.startsWith("| Code | Language |"))
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> "[%s] %s %s".formatted(row.group(1), row.group(2), row.group(3)))
            .toList();
    assertThat(rows)
        .isEqualTo(languages().map(each -> each.getKey() + " " + count(each.getValue())).toList());
  }

  private static int count(Map<String, List<String>> language) {
    return language.values().stream().mapToInt(List::size).sum();
  }
}
