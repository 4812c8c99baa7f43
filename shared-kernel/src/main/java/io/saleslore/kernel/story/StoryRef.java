package io.saleslore.kernel.story;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;

/** Where a finished story stands. */
public record StoryRef(Zone zone, ConversationId conversationId, StoryId storyId) {}
