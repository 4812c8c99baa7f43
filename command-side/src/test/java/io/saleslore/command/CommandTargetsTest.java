package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.conversation.ConversationCommand.RevokeMessage;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.deal.DealCommand.WinDeal;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.note.NoteCommand.RemoveNote;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.staff.StaffCommand.CloseZone;
import io.saleslore.kernel.suggestion.SuggestionCommand.TakeSuggestion;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {
  private static final StaffId ALICE = new StaffId("alice-123");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static String target(Object command) {
    return new CommandTargets()
        .resolveTarget(GenericCommandMessage.asCommandMessage(command))
        .getIdentifier();
  }

  @Test
  void each_command_finds_the_aggregate_that_it_names() {
    var zone = ALICE.zone();
    var customer = CustomerId.fresh();
    var conversation = ConversationId.fresh();
    var deal = DealId.fresh();
    var note = NoteId.fresh();
    assertThat(target(new CloseZone(zone, NOW))).isEqualTo(zone.value());
    assertThat(
            target(new ClassifyCustomer(customer, zone, Industry.RETAIL, BusinessSize.SMALL, NOW)))
        .isEqualTo(customer.toString());
    assertThat(target(new RevokeMessage(conversation, zone, "key", NOW)))
        .isEqualTo(conversation.toString());
    assertThat(target(new WinDeal(deal, zone, NOW))).isEqualTo(deal.toString());
    assertThat(target(new RemoveNote(note, zone, NOW))).isEqualTo(note.toString());
  }

  @Test
  void a_suggestion_is_found_by_its_receipt_whoever_brings_it() {
    var id = UUID.randomUUID();
    var receipt =
        new Receipt(id, ALICE, NOW, new Situation(null, null, null), List.of(), "base", 1, 7, "");
    assertThat(
            target(
                new TakeSuggestion(
                    receipt,
                    ALICE.zone(),
                    CustomerId.fresh(),
                    ConversationId.fresh(),
                    null,
                    null,
                    NOW)))
        .isEqualTo(id.toString());
  }

  @Test
  void what_is_no_command_of_this_side_has_no_target() {
    assertThatThrownBy(() -> target("hello"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.String");
  }
}
