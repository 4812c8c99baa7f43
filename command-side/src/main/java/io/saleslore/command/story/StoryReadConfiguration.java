package io.saleslore.command.story;

import io.saleslore.command.conversation.ConversationReadConfiguration;
import io.saleslore.command.customer.CustomerReadConfiguration;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.tombstone.Tombstones;
import org.springframework.context.annotation.Import;

/** Opens finished stories, for a process without the rest of the command side. */
@Import({
  StoryOpener.class,
  StoryPeople.class,
  CustomerReadConfiguration.class,
  ConversationReadConfiguration.class,
  ToldOnce.class,
  Zones.class,
  Tombstones.class
})
public class StoryReadConfiguration {}
