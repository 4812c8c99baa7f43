package io.saleslore.app.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.StoryRef;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The endings of stories, read from the private history in bulk; their ids are all it takes. */
@OnRole(Role.ANONYMIZER)
@Component
record EndedStoriesInStore(JdbcClient jdbc, Tombstones tombstones, ObjectMapper storedJson)
    implements EndedStories {
  private static final String TYPE = StoryEnded.class.getName();

  @Override
  public long count() {
    return jdbc.sql("select count(*) from private_zone.event where payloadType = ?")
        .param(TYPE)
        .query(Long.class)
        .single();
  }

  @Override
  public long forgotten() {
    return tombstones.customers();
  }

  @Override
  public List<Ended> after(long position, int limit) {
    return jdbc.sql(
            """
            select globalIndex, payload from private_zone.event
            where globalIndex > ? and payloadType = ? order by globalIndex limit ?
            """)
        .params(position, TYPE, limit)
        .query(this::ended)
        .list();
  }

  private Ended ended(ResultSet row, int number) throws SQLException {
    long position = row.getLong("globalIndex");
    try {
      var event = storedJson.readTree(row.getBytes("payload"));
      return new Ended(
          position,
          new StoryRef(
              new Zone(event.path("zone").asText()),
              new ConversationId(event.path("conversationId").asText()),
              new StoryId(event.path("storyId").asText())));
    } catch (IOException e) {
      throw new IllegalStateException(
          "the ending at position " + position + " cannot be read: " + e.getClass().getName());
    }
  }
}
