package io.saleslore.command.whatsapp;

import io.saleslore.command.conversation.SaidMessages;
import io.saleslore.command.conversation.Starting;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffCommand.RememberChatName;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings an exported chat into the zone's conversation with a customer. */
@Component
class Importing {
  private final CommandGateway commands;
  private final Zones zones;
  private final Customers customers;
  private final Starting starting;
  private final SaidMessages said;
  private final Vault vault;
  private final Limits limits;
  private final InstantSource clock;

  Importing(
      CommandGateway commands,
      Zones zones,
      Customers customers,
      Starting starting,
      SaidMessages said,
      Vault vault,
      Limits limits,
      InstantSource clock) {
    this.commands = commands;
    this.zones = zones;
    this.customers = customers;
    this.starting = starting;
    this.said = said;
    this.vault = vault;
    this.limits = limits;
    this.clock = clock;
  }

  /** What the caller says about an export. */
  record Wish(
      Zone zone,
      CustomerId customer,
      @Nullable String timeZone,
      @Nullable String marketer,
      @Nullable String dateOrder) {
    @Override
    public String toString() {
      return "[import into " + zone + "]";
    }
  }

  /** Everything is checked before the first message is written. */
  Imported bring(Wish wish, ExportSource source) {
    var customer = customers.open(wish.zone(), wish.customer());
    var time = new WallTime(starting.timeZone(wish.zone(), wish.timeZone()));
    var export = ChatExport.open(source, dateOrder(wish.dateOrder()), limits);
    requireTwo(export);
    var marketer =
        MarketerChoice.among(export.authors(), wish.marketer(), names(wish.zone()), customer);
    var key = KeyId.of(wish.zone(), wish.customer());
    var conversation =
        starting.conversation(wish.zone(), wish.customer(), wish.timeZone()).conversationId();
    var recording =
        new Recording(
            commands,
            messages -> said.fresh(conversation, messages),
            conversation,
            wish.zone(),
            new Sealing(vault, key, marketer, time));
    export.forEach(recording::add);
    marketer.ifPresent(name -> remember(wish.zone(), name));
    return recording.done(export.authors(), marketer, time.warnings());
  }

  private List<String> names(Zone zone) {
    return Stream.of(zones.chatNameOf(zone), zones.nameOf(zone)).flatMap(Optional::stream).toList();
  }

  private void remember(Zone zone, String name) {
    var key = KeyId.of(zone);
    commands.<Object>sendAndWait(
        new RememberChatName(
            zone, vault.seal(key, name), vault.hash(key, "chat-name/" + name), clock.instant()));
  }

  private static void requireTwo(ChatExport export) {
    if (export.isGroup()) {
      throw NotAConversation.group();
    }
    if (export.authors().isEmpty()) {
      throw NotAConversation.nobody();
    }
  }

  private static Optional<DateOrder> dateOrder(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return Optional.empty();
    }
    var order = DateOrder.of(code);
    if (order.isEmpty()) {
      throw new InvalidField("dateOrder", "is dmy, mdy or ymd");
    }
    return order;
  }
}
