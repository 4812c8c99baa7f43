package io.saleslore.command.suggestion;

import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.ConversationId;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of how stories ended, so that a suggestion finds its outcome. */
@Component
record StoryEndTable(JdbcClient jdbc) {
  void insert(StoryEnded event) {
    jdbc.sql(
            """
            insert into private_zone.story_end
            (story_id, zone, conversation_id, ended_at, outcome) values (?, ?, ?, ?, ?)
            """)
        .params(event.storyId().value(), event.zone().value(), event.conversationId().value())
        .params(Timestamp.from(event.until()), event.outcome().code())
        .update();
  }

  void revise(StoryRevised event) {
    jdbc.sql("update private_zone.story_end set outcome = ? where story_id = ?")
        .params(event.outcome().code(), event.storyId().value())
        .update();
  }

  void delete(ConversationId conversation) {
    jdbc.sql("delete from private_zone.story_end where conversation_id = ?")
        .param(conversation.value())
        .update();
  }
}
