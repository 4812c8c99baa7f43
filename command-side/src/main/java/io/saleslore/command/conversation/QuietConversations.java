package io.saleslore.command.conversation;

import io.saleslore.kernel.conversation.ConversationCommand.NoticeQuiet;
import io.saleslore.kernel.id.StoryId;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Ends the stories of conversations in which nobody wrote for 30 days of their own time. */
@Component
public class QuietConversations {
  private static final int AT_ONCE = 500;

  private final Conversations conversations;
  private final CommandGateway commands;

  QuietConversations(Conversations conversations, CommandGateway commands) {
    this.conversations = conversations;
    this.commands = commands;
  }

  /**
   * Looks once and ends what is over.
   *
   * @param now the time to look from
   * @param grace how long after the last recording to wait, so that an import's deals may follow
   * @return how many stories ended
   */
  public int sweep(Instant now, Duration grace) {
    int ended = 0;
    var quiet = conversations.quietSince(now.minus(StoryLine.QUIET), now.minus(grace), AT_ONCE);
    for (var each : quiet) {
      while (noticed(each, now)) {
        ended++;
      }
    }
    return ended;
  }

  private boolean noticed(Conversations.Quiet quiet, Instant now) {
    return commands.<Boolean>sendAndWait(
        new NoticeQuiet(quiet.conversation(), quiet.zone(), StoryId.fresh(), now));
  }
}
