package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.kernel.id.ConversationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCountsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final ConversationId CHAT = ConversationId.fresh();

  private final ImportCounts counts = new ImportCounts();

  private ImportResult result() {
    return counts.result(CHAT, List.of("Alice", "John"), "Alice", List.of("a warning"));
  }

  @Test
  void messages_are_new_or_were_there_before() {
    for (int i = 0; i < 5; i++) {
      counts.addMessage(NINE.plusSeconds(i));
    }
    counts.addRecorded(2);
    counts.addRecorded(1);
    assertThat(result().recorded()).isEqualTo(3);
    assertThat(result().alreadyThere()).isEqualTo(2);
  }

  @Test
  void the_first_and_the_last_are_by_time_not_by_place() {
    counts.addMessage(NINE.plusSeconds(5));
    counts.addMessage(NINE);
    counts.addMessage(NINE.plusSeconds(9));
    counts.addMessage(NINE.plusSeconds(7));
    assertThat(result().first()).isEqualTo(NINE);
    assertThat(result().last()).isEqualTo(NINE.plusSeconds(9));
  }

  @Test
  void without_messages_there_is_no_first_and_no_last() {
    assertThat(result().first()).isNull();
    assertThat(result().last()).isNull();
    assertThat(result().skipped()).isEmpty();
    assertThat(result().warnings()).containsExactly("a warning");
  }

  @Test
  void what_is_skipped_is_counted_by_kind_with_the_reason() {
    counts.addSkipped(EntryKind.SYSTEM);
    counts.addSkipped(EntryKind.CALL);
    counts.addSkipped(EntryKind.SYSTEM);
    assertThat(result().skipped())
        .containsExactly(
            new ImportResult.Skipped("call", 1, "the export does not say whose it is"),
            new ImportResult.Skipped("system", 2, "a notice of the app, written by nobody"));
  }

  @ParameterizedTest
  @CsvSource({"39599, false", "39600, true", "40400, true", "40401, false"})
  void an_export_of_about_forty_thousand_entries_looks_cut_off(int entries, boolean cutOff) {
    for (int i = 1; i < entries; i++) {
      counts.addMessage(NINE);
    }
    counts.addSkipped(EntryKind.SYSTEM);
    assertThat(result().warnings()).hasSize(cutOff ? 2 : 1);
  }
}
