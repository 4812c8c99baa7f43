package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.conversation.ConversationStarter;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.KnownPerson;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.command.whatsapp.author.AnotherAuthor;
import io.saleslore.command.whatsapp.author.AuthorNumbers;
import io.saleslore.command.whatsapp.author.CustomerAuthor;
import io.saleslore.command.whatsapp.author.MarketerChatNames;
import io.saleslore.command.whatsapp.author.MarketerChoice;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.command.whatsapp.chat.ChatExport;
import io.saleslore.command.whatsapp.file.ExportSource;
import io.saleslore.command.whatsapp.file.ReadLimits;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.Vault;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Imports an exported chat into the zone's conversation with a customer. */
@Component
public record ChatImport(
    CommandGateway commands,
    Customers customers,
    ConversationStarter starter,
    KnownChats chats,
    ErasedPart erasedPart,
    CustomerAuthor author,
    AuthorNumbers authorNumbers,
    MarketerChatNames names,
    PhoneNumbers numbers,
    Vault vault,
    ReadLimits limits) {
  /** Everything is checked before the first message is written. */
  public ImportResult run(ImportRequest given, ExportSource source) {
    var zone = given.zone();
    var person = customers.known(zone, given.customer());
    var timeZone = starter.timeZone(zone, given.timeZone());
    var time = new WallTime(timeZone);
    var export = ChatExport.open(source, given.order(), limits);
    requireTwo(export);
    var marketer =
        MarketerChoice.among(
            export.authors(), given.marketer(), () -> names.of(zone), person.card(), numbers);
    var others = others(export, marketer);
    var request = given.with(recordOf(given, person, others));
    var sealers = new Sealers(vault, zone, marketer, time);
    requireCustomer(request, person, others, export, sealers);
    var erased = erasedPart.until(zone, export, others, new WallTime(timeZone));
    requireNobodyErased(request, erased);
    var recorder = recorder(request, sealers.of(request.customer()));
    record(export, recorder, chats.mergedWith(request, person, sealers), time, erased);
    marketer.ifPresent(name -> names.remember(zone, name));
    others.forEach(each -> authorNumbers.keep(request.subject(), each));
    return recorder.finish(export.authors(), marketer.orElse(null), time.warnings());
  }

  private CustomerId recordOf(ImportRequest given, KnownPerson person, List<String> others) {
    return others.stream()
        .findFirst()
        .map(each -> author.recordOf(given.subject(), person, each))
        .orElse(given.customer());
  }

  private static void record(
      ChatExport export,
      MessageRecorder recorder,
      MergedChats merged,
      WallTime time,
      Optional<LocalDateTime> erased) {
    var batches =
        new MinuteBatches<ChatEntry>(
            entry -> entry.ts().truncatedTo(ChronoUnit.MINUTES),
            entries -> record(entries, merged.among(entries), recorder, time));
    export.forEach(
        entry -> {
          if (erased.filter(until -> isOfMinuteUntil(until, entry)).isPresent()) {
            recorder.addErased();
          } else {
            batches.add(entry);
          }
        });
    batches.finish();
  }

  private static boolean isOfMinuteUntil(LocalDateTime until, ChatEntry entry) {
    return !entry.ts().truncatedTo(ChronoUnit.MINUTES).isAfter(until);
  }

  private static void requireNobodyErased(ImportRequest request, Optional<LocalDateTime> erased) {
    if (erased.isPresent() && !request.leaveOutErased()) {
      throw new ErasedCustomersChat();
    }
  }

  private static void record(
      List<ChatEntry> entries, Set<ChatEntry> known, MessageRecorder recorder, WallTime time) {
    for (var entry : entries) {
      if (known.contains(entry)) {
        recorder.addKnown(time.instant(entry.ts()));
      } else {
        recorder.add(entry);
      }
    }
  }

  /** A chat that is there already was settled before. */
  private void requireCustomer(
      ImportRequest request,
      KnownPerson person,
      List<String> others,
      ChatExport export,
      Sealers sealers) {
    AnotherAuthor.requireAmong(others, request.customerAuthor());
    others.stream()
        .flatMap(each -> author.objection(request.zone(), person, each).stream())
        .filter(each -> !each.isSettledBy(request.customerAuthor()))
        .findFirst()
        .filter(_ -> !chats.isKnown(request, export, sealers))
        .ifPresent(
            objection -> {
              throw objection;
            });
  }

  private static List<String> others(ChatExport export, Optional<String> marketer) {
    return export.authors().stream().filter(each -> !marketer.equals(Optional.of(each))).toList();
  }

  private MessageRecorder recorder(ImportRequest request, MessageSealer sealer) {
    var zone = request.zone();
    return new MessageRecorder(
        work -> starter.with(zone, request.customer(), request.timeZone(), work),
        sealer,
        new MessageRecorder.NewsWriter(commands, chats.known()::news, zone));
  }

  private static void requireTwo(ChatExport export) {
    if (export.isGroup()) {
      throw NotAConversation.group();
    }
    if (export.authors().isEmpty()) {
      throw NotAConversation.nobody();
    }
  }
}
