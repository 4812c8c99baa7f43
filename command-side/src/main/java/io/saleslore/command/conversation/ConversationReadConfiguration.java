package io.saleslore.command.conversation;

import org.springframework.context.annotation.Import;

/** Looks conversations up, for a process that does not record them. */
@Import({ConversationTable.class, Conversations.class})
public class ConversationReadConfiguration {}
