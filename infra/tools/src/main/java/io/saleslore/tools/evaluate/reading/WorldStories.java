package io.saleslore.tools.evaluate.reading;

import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.command.whatsapp.chat.ChatExport;
import io.saleslore.command.whatsapp.file.ExportSource;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens the stories of a world from its chats: a deal with what was written since the last one. */
final class WorldStories {
  private final Path folder;
  private final Map<String, WorldCustomer> customers;
  private final Map<String, List<WorldDeal>> deals;

  WorldStories(Path folder, World world) {
    this.folder = folder;
    this.customers =
        world.customers().stream()
            .collect(Collectors.toMap(WorldCustomer::id, Function.identity()));
    this.deals = world.deals().stream().collect(Collectors.groupingBy(WorldDeal::chat));
  }

  List<ReadableStory> of(WorldChat chat) {
    var messages = messages(chat);
    var stories = new ArrayList<ReadableStory>();
    var from = Instant.EPOCH;
    for (var deal : deals.getOrDefault(chat.file(), List.of())) {
      stories.add(
          new ReadableStory(deal, story(chat, deal, between(messages, from, deal.closedAt()))));
      from = deal.closedAt();
    }
    return stories;
  }

  private List<StoryMessage> messages(WorldChat chat) {
    var messages = new ArrayList<StoryMessage>();
    ChatExport.open(ExportSource.of(folder.resolve(chat.file())), Optional.empty())
        .forEach(entry -> message(chat, entry).ifPresent(messages::add));
    return messages;
  }

  private static Optional<StoryMessage> message(WorldChat chat, ChatEntry entry) {
    return Optional.ofNullable(entry.author())
        .map(
            author ->
                new StoryMessage(
                    entry.ts().atZone(ZoneId.of(chat.timeZone())).toInstant(),
                    author.equals(chat.marketer()) ? Speaker.MARKETER : Speaker.CUSTOMER,
                    MessageKind.TEXT,
                    entry.text()));
  }

  private static List<StoryMessage> between(
      List<StoryMessage> messages, Instant after, Instant until) {
    return messages.stream()
        .filter(each -> each.sentAt().isAfter(after) && !each.sentAt().isAfter(until))
        .toList();
  }

  private PrivateStory story(WorldChat chat, WorldDeal deal, List<StoryMessage> messages) {
    var customer = Objects.requireNonNull(customers.get(chat.customer()));
    return new PrivateStory(
        new StoryRef(chat.staff().zone(), ConversationId.fresh(), StoryId.fresh()),
        1,
        chat.staff().value(),
        customer.id(),
        customer.company(),
        List.of(customer.name(), customer.company(), chat.marketer()),
        customer.industry(),
        customer.businessSize(),
        quoted(deal),
        deal.outcome(),
        true,
        deal.openedAt(),
        deal.closedAt(),
        ZoneId.of(chat.timeZone()),
        messages);
  }

  private static @Nullable Amount quoted(WorldDeal deal) {
    var quote = deal.lastQuote();
    return quote == null ? null : Amount.of(quote.amount() + " " + quote.currency());
  }
}
