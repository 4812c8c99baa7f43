package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.saleslore.command.GlassVault;
import io.saleslore.command.fingerprint.ExportNews;
import io.saleslore.command.whatsapp.chat.Chats;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

class MessageRecorderTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final KeyId KEY = KeyId.of(ALICE, CustomerId.fresh());

  private final Set<String> recorded = new HashSet<>();
  private final List<SealedMessage> messages = new ArrayList<>();
  private final List<Integer> chunks = new ArrayList<>();
  private final CommandGateway commands = commands();

  private CommandGateway commands() {
    var bus = SimpleCommandBus.builder().build();
    var _ =
        bus.subscribe(
            RecordMessages.class.getName(),
            command -> {
              var asked = ((RecordMessages) command.getPayload()).messages();
              chunks.add(asked.size());
              asked.forEach(m -> recorded.add(m.dedupeKey()));
              messages.addAll(asked);
              return asked.size();
            });
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  private ExportNews news(List<SealedMessage> asked) {
    return new ExportNews(
        asked.stream().filter(m -> !recorded.contains(m.dedupeKey())).toList(), List.of());
  }

  private ImportResult importing(String... lines) {
    var time = new WallTime(ZoneId.of("Europe/Berlin"));
    var sealer = new MessageSealer(new GlassVault(), KEY, Optional.of("alice"), time);
    var recorder =
        new MessageRecorder(
            work -> work.apply(CHAT),
            sealer,
            new MessageRecorder.NewsWriter(commands, (_, asked) -> news(asked), ALICE));
    var export = Chats.open(lines);
    export.forEach(recorder::add);
    return recorder.finish(export.authors(), "alice", time.warnings());
  }

  @Test
  void messages_are_sealed_and_tell_who_spoke() {
    importing("28/01/24, 21:05 - alice: hi", "28/01/24, 21:06 - john: no budget");
    assertThat(messages.stream().map(m -> m.text().ciphertext()))
        .containsExactly("sealed hi", "sealed no budget");
    assertThat(messages.stream().map(SealedMessage::speaker))
        .containsExactly(Speaker.MARKETER, Speaker.CUSTOMER);
  }

  @Test
  void the_answer_counts_and_spans() {
    var done =
        importing(
            "28/01/24, 21:05 - This chat is with a business account.",
            "28/01/24, 21:06 - alice: hi",
            "28/01/24, 21:05 - john: late",
            "28/01/24, 21:09 - Missed voice call");
    assertThat(done.recorded()).isEqualTo(2);
    assertThat(done.skipped())
        .extracting(ImportResult.Skipped::kind, ImportResult.Skipped::entries)
        .containsExactly(tuple("call", 1), tuple("system", 1));
    assertThat(done.first()).hasToString("2024-01-28T20:05:00Z");
    assertThat(done.last()).hasToString("2024-01-28T20:06:00Z");
    assertThat(done.warnings()).isEmpty();
    assertThat(done).hasToString("[import of 2 messages]");
  }

  @Test
  void the_same_or_a_longer_export_adds_only_what_is_new() {
    String[] once = {"28/01/24, 21:05 - alice: hi", "28/01/24, 21:05 - alice: hi"};
    assertThat(importing(once).recorded()).isEqualTo(2);
    var again = importing(once);
    assertThat(again.recorded()).isZero();
    assertThat(again.alreadyThere()).isEqualTo(2);
    var longer =
        importing(once[0], once[1], "28/01/24, 21:05 - alice: hi", "28/01/24, 21:06 - john: ho");
    assertThat(longer.recorded()).isEqualTo(2);
    assertThat(longer.alreadyThere()).isEqualTo(2);
  }

  @Test
  void messages_go_in_chunks() {
    importing(many(1201));
    assertThat(chunks).containsExactly(500, 500, 201);
  }

  @Test
  void an_export_of_forty_thousand_looks_cut_off() {
    assertThat(importing(many(40_000)).warnings()).singleElement().asString().contains("cut off");
  }

  private static String[] many(int messages) {
    var lines = new String[messages];
    for (int i = 0; i < messages; i++) {
      lines[i] = "28/01/24, 21:%02d - alice: message %d".formatted(i % 60, i);
    }
    return lines;
  }
}
