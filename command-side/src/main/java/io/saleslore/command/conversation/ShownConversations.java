package io.saleslore.command.conversation;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conversations with the records of one person, of which their marketer sees one. */
@Component
record ShownConversations(JdbcClient jdbc) {
  /** All are shown as the first one from now on; it is as new as the newest of them. */
  void showAsFirst(List<ConversationId> person) {
    var ids = person.stream().map(ConversationId::value).toList();
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update private_zone.conversation
            set shown_in = case when conversation_id = :first then null else cast(:first as uuid) end,
            active_at = coalesce(last_at, active_at) where conversation_id in (:all)
            """)
        .param("first", ids.getFirst())
        .param("all", ids)
        .update();
    jdbc.sql(
            """
            update private_zone.conversation set active_at = greatest(active_at,
            (select max(each.active_at) from private_zone.conversation each
              where each.shown_in = :first))
            where conversation_id = :first and exists
            (select 1 from private_zone.conversation each where each.shown_in = :first)
            """)
        .param("first", ids.getFirst())
        .update();
  }

  /** Whose conversations are shown as this one. */
  List<CustomerId> shownAs(ConversationId conversation) {
    return jdbc.sql("select customer_id from private_zone.conversation where shown_in = ?")
        .param(conversation.value())
        .query((row, _) -> new CustomerId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The same conversations, each with what was said in those that are shown as it. */
  List<ConversationSummary> whole(List<ConversationSummary> shown) {
    var parts = partsOf(shown.stream().map(ConversationSummary::conversationId).toList());
    return shown.stream()
        .map(
            each ->
                parts.getOrDefault(each.conversationId(), List.of()).stream()
                    .reduce(each, ConversationSummary::and))
        .toList();
  }

  private Map<ConversationId, List<ConversationSummary>> partsOf(Collection<ConversationId> shown) {
    return shown.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select * from private_zone.conversation where shown_in in (:shown)
                order by conversation_id
                """)
            .param("shown", shown.stream().map(ConversationId::value).toList())
            .query(
                (row, _) ->
                    Map.entry(
                        new ConversationId(row.getObject("shown_in", UUID.class)),
                        ConversationTable.summary(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
