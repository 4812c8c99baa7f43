package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms that others had trouble with. */
class ReportedChatsTest {
  private static final Path CASES =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data")).resolve("cases");

  private static List<String> told(String... lines) {
    return Chats.read(lines).stream().map(ReportedChatsTest::summary).toList();
  }

  private static String summary(ChatEntry entry) {
    return "%s %s: %s".formatted(entry.author(), entry.kind().code(), entry.text());
  }

  @Test
  void korean_lines_may_have_a_comma_behind_the_time_and_spaces_around_the_colon() {
    assertThat(
            told(
                "2024년 1월 28일 오후 9:06, 라비 : 가격이 얼마예요?",
                "2024년 1월 28일 오후 9:07, Me : 3만원: 부가세 별도",
                "2024년 1월 29일 오전 12:01, 라비님이 나갔습니다."))
        .containsExactly("라비 text: 가격이 얼마예요?", "Me text: 3만원: 부가세 별도", "null system: 라비님이 나갔습니다.");
  }

  @Test
  void whatsapp_viewer_writes_a_semicolon() {
    assertThat(told("01.04.2015 - 16:00:27; john: too expensive", "21.04.2015 - 16:06:34; Me: ok"))
        .containsExactly("john text: too expensive", "Me text: ok");
  }

  @Test
  void a_name_may_have_no_space_behind_its_colon() {
    assertThat(
            told(
                "[2026/7/9 02:28:09] alice: Hey",
                "[2026/7/9 02:28:37] john:Hi",
                "[2026/7/13 02:28:37] john:see https://example.org"))
        .containsExactly("alice text: Hey", "john text: Hi", "john text: see https://example.org");
  }

  @Test
  void the_name_of_a_group_is_nobody_though_the_marks_of_the_app_were_lost() {
    assertThat(
            told(
                "[14.08.2024, 21:00:10] Deal Room: Messages and calls are end-to-end encrypted.",
                "[14.08.2024, 21:00:10] Boris Tamm: Boris Tamm created group “Deal Room”",
                "[14.08.2024, 21:00:11] Deal Room: Boris Tamm added you",
                "[14.08.2024, 21:01:57] Deal Room: You're now an admin",
                "[14.08.2024, 21:02:13] Boris Tamm: I added you",
                "[14.08.2024, 21:02:14] Deal Room: john left"))
        .containsExactly(
            "null system: Messages and calls are end-to-end encrypted.",
            "null system: Boris Tamm created group “Deal Room”",
            "null system: Boris Tamm added you",
            "null system: You're now an admin",
            "Boris Tamm text: I added you",
            "null system: john left");
  }

  @Test
  void a_customer_who_speaks_of_adding_and_leaving_stays_a_person() {
    assertThat(
            told(
                "[14.08.2024, 21:00:10] john: Messages and calls are end-to-end encrypted.",
                "[14.08.2024, 21:00:11] john: you added VAT?",
                "[14.08.2024, 21:01:57] alice: yes",
                "[14.08.2024, 21:02:14] john: Bob left"))
        .contains("john text: you added VAT?", "john text: Bob left");
  }

  @Test
  void an_event_is_its_makers_though_the_app_marks_it() {
    assertThat(told("[14.08.2024, 21:00:10] john: \u200eEVENT: Demo", "Tomorrow 10:00"))
        .containsExactly("john text: EVENT: Demo\nTomorrow 10:00");
  }

  @Test
  void a_message_that_has_not_come_yet_is_a_notice() {
    assertThat(
            told(
                "23/06/2024, 6:12 am - john: Waiting for this message. This may take a while.",
                "23/06/2024, 6:15 am - john: waiting for this message took too long"))
        .containsExactly(
            "null system: Waiting for this message. This may take a while.",
            "john text: waiting for this message took too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--------------- 2024년 1월 28일 일요일 ---------------\n[라비] [오후 9:06] 안녕\n",
        "[LINE] Chat history with john\nSaved on: 01/28/2024, 21:05\n\n21:05\tjohn\thello\n",
        "john, [28.01.24 21:05]\nhello\n\nalice, [28.01.24 21:06]\nhi\n"
      })
  void a_form_of_another_app_is_refused(String chat) {
    assertThatThrownBy(() -> Chats.open(chat.split("\n"))).isInstanceOf(ChatRefused.NotAChat.class);
  }

  static List<JsonNode> cases() throws IOException {
    var file = CASES.resolve("chats.jsonl");
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(new JsonMapper()::readTree).toList()
        : List.of();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("cases")
  void every_case_is_read_as_it_says(JsonNode reported) throws IOException {
    var file = CASES.resolve(reported.path("file").asString());
    assumeTrue(Files.exists(file), "skipped: no test data at " + CASES);
    var source = ExportSource.of(Files.readAllBytes(file));
    var entries = Chats.entries(ChatExport.open(source, Optional.empty()));
    var expected = Arrays.asList(reported.path("expected").asString().split("; "));
    assertThat(entries).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertCase(entries.get(i), expected.get(i));
    }
  }

  /** As in {@code Me/text='Hi!'}, {@code None/system}, {@code /call} or {@code Me/*}. */
  private static void assertCase(ChatEntry entry, String expected) {
    var author = expected.substring(0, expected.indexOf('/'));
    var rest = expected.substring(expected.indexOf('/') + 1).split("='", 2);
    if (!author.isEmpty()) {
      assertThat(entry.author()).isEqualTo(author.equals("None") ? null : author);
    }
    if (!rest[0].equals("*")) {
      assertThat(entry.kind().code()).isEqualTo(rest[0]);
    }
    if (rest.length > 1) {
      assertThat(entry.text()).isEqualTo(rest[1].substring(0, rest[1].length() - 1));
    }
  }
}
