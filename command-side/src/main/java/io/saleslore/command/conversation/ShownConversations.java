package io.saleslore.command.conversation;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.MergedRecords;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conversations with the records of one person, of which their marketer sees one. */
@Component
@StoredIn("private_zone.conversation")
final class ShownConversations implements DerivedTable {
  private final JdbcClient jdbc;
  private final MergedRecords merged = new MergedRecords();
  private final Map<String, String> chats = new HashMap<>();
  private final Map<String, Set<String>> parts = new HashMap<>();

  ShownConversations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

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

  @Override
  public Map<String, String> first() {
    chats.clear();
    parts.clear();
    return merged.first();
  }

  /** Which there are, with whom, what they are shown as, and when they began and ended. */
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var customer = merged.apply(event);
    switch (event.name()) {
      case "ConversationStarted" -> {
        chats.put(customer, event.text("conversationId"));
        rows.put(event.text("conversationId"), row(event));
        show(customer, rows);
      }
      case "MessageRecorded" ->
          event
              .instant("sentAt")
              .ifPresent(at -> change(event.text("conversationId"), row -> row.with(at), rows));
      case "CustomerMerged", "CustomerUnmerged" -> {
        show(customer, rows);
        show(event.text("into"), rows);
      }
      case "CustomerForgotten" -> remove(customer, rows);
      default -> {}
    }
  }

  private static String row(HistoryEvent started) {
    return DerivedTable.row(started.text("zone"), started.text("customerId"), null, null, null);
  }

  private void show(String customer, Map<String, String> rows) {
    var person = merged.of(customer).stream().filter(chats::containsKey).toList();
    if (!person.isEmpty()) {
      var first = chat(person.getFirst());
      change(first, row -> row.shownIn(""), rows);
      for (var each : person.subList(1, person.size())) {
        change(chat(each), row -> row.shownIn(first), rows);
        parts.computeIfAbsent(first, _ -> new TreeSet<>()).add(each);
      }
    }
  }

  private String chat(String customer) {
    return Objects.requireNonNull(chats.get(customer));
  }

  /** What was shown as the conversation is shown for itself. */
  private void remove(String customer, Map<String, String> rows) {
    var gone = chats.remove(customer);
    if (gone != null) {
      rows.remove(gone);
      for (var each : parts.getOrDefault(gone, Set.of())) {
        if (chats.containsKey(each) && isShownIn(gone, rows.get(chat(each)))) {
          show(each, rows);
        }
      }
      parts.remove(gone);
    }
  }

  private static boolean isShownIn(String conversation, @Nullable String row) {
    return row != null && Row.parse(row).shownIn().equals(conversation);
  }

  private static void change(
      String conversation, UnaryOperator<Row> change, Map<String, String> rows) {
    rows.computeIfPresent(conversation, (_, row) -> change.apply(Row.parse(row)).toString());
  }

  /**
   * What is compared of a conversation.
   *
   * @param shownIn as which one it is shown; empty where as itself
   * @param first when its first message was sent; empty where there is none
   */
  private record Row(String zone, String customer, String shownIn, String first, String last) {
    static Row parse(String text) {
      var fields = text.split("\\|", -1);
      return new Row(fields[0], fields[1], fields[2], fields[3], fields[4]);
    }

    Row shownIn(String conversation) {
      return new Row(zone, customer, conversation, first, last);
    }

    Row with(Instant sentAt) {
      var isFirst = first.isEmpty() || sentAt.isBefore(Instant.parse(first));
      var isLast = last.isEmpty() || sentAt.isAfter(Instant.parse(last));
      return new Row(
          zone,
          customer,
          shownIn,
          isFirst ? sentAt.toString() : first,
          isLast ? sentAt.toString() : last);
    }

    @Override
    public String toString() {
      return DerivedTable.row(zone, customer, shownIn, first, last);
    }
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc,
        """
        select conversation_id, zone, customer_id, shown_in, first_at, last_at
        from private_zone.conversation
        """,
        (row, _) ->
            DerivedTable.row(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                DerivedTable.instant(row, 5),
                DerivedTable.instant(row, 6)));
  }
}
