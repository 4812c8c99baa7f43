package io.saleslore.command.suggestion;

import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the stories of each conversation ended, so that a suggestion finds its outcome. */
@Component
@ProcessingGroup("owner-views")
class StoryEnds {
  private final JdbcClient jdbc;

  StoryEnds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(StoryEnded event) {
    jdbc.sql(
            """
            insert into private_zone.story_end
            (story_id, zone, conversation_id, ended_at, outcome) values (?, ?, ?, ?, ?)
            """)
        .params(
            event.storyId().value(),
            event.zone().value(),
            event.conversationId().value(),
            Timestamp.from(event.until()),
            event.outcome().code())
        .update();
  }

  @EventHandler
  void on(CustomerForgotten event) {
    if (event.conversationId() != null) {
      jdbc.sql("delete from private_zone.story_end where conversation_id = ?")
          .param(event.conversationId().value())
          .update();
    }
  }

  @EventHandler
  void on(StoryRevised event) {
    jdbc.sql("update private_zone.story_end set outcome = ? where story_id = ?")
        .params(event.outcome().code(), event.storyId().value())
        .update();
  }
}
