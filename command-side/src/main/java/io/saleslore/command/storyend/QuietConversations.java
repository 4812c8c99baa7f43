package io.saleslore.command.storyend;

import io.saleslore.command.conversation.ConversationTimes;
import io.saleslore.command.conversation.QuietConversation;
import io.saleslore.command.deal.DealIndex;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.conversation.ConversationCommand.NoticeQuiet;
import io.saleslore.kernel.id.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Ends the stories of conversations in which nobody wrote for 30 days of their own time, unless a
 * deal is open or nobody owns the zone.
 */
@Component
public record QuietConversations(
    ConversationTimes conversations, DealIndex deals, Zones zones, CommandGateway commands) {
  private static final int PAGE = 500;
  private static final int MOST_AT_ONCE = 500;

  /**
   * Looks once and ends what is over.
   *
   * @param now the time to look from
   * @param grace how long after the last recording to wait, so that an import's deals may follow
   * @return how many stories ended
   */
  public int sweep(Instant now, Duration grace) {
    int ended = 0;
    for (var quiet : over(now, now.minus(grace))) {
      while (hasEndedStory(quiet, now)) {
        ended++;
      }
    }
    return ended;
  }

  private List<QuietConversation> over(Instant now, Instant recordedBefore) {
    var over = new ArrayList<QuietConversation>();
    var page = conversations.quietAt(now, recordedBefore, null, PAGE);
    while (!page.isEmpty() && over.size() < MOST_AT_ONCE) {
      ended(page).limit(MOST_AT_ONCE - over.size()).forEach(over::add);
      page = conversations.quietAt(now, recordedBefore, page.getLast(), PAGE);
    }
    return over;
  }

  private Stream<QuietConversation> ended(List<QuietConversation> quiet) {
    var ids = quiet.stream().map(QuietConversation::conversationId).toList();
    var withOpenDeal = deals.openAmong(ids);
    return quiet.stream()
        .filter(each -> !withOpenDeal.contains(each.conversationId()))
        .filter(each -> zones.ownerOf(each.zone()).isPresent());
  }

  private boolean hasEndedStory(QuietConversation quiet, Instant now) {
    return commands.<Boolean>sendAndWait(
        new NoticeQuiet(quiet.conversationId(), quiet.zone(), StoryId.fresh(), now));
  }
}
