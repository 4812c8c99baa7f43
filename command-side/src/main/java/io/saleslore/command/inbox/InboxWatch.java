package io.saleslore.command.inbox;

import io.saleslore.command.customer.CustomerFilter;
import io.saleslore.command.inbox.InboxChange.ChangeKind;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells what moved in an inbox since it was looked at before. It looks at the database, so it sees
 * what any process wrote.
 */
final class InboxWatch {
  /** More than anybody looks at; a conversation in which something is said comes to the front. */
  static final int NEWEST = 50;

  private static final InboxFilter ALL =
      new InboxFilter(new CustomerFilter(null, null, null), null, null, null);

  private final Inbox inbox;
  private final Zone zone;
  private final Map<ConversationId, InboxEntry> seen = new HashMap<>();

  InboxWatch(Inbox inbox, Zone zone) {
    this.inbox = inbox;
    this.zone = zone;
  }

  /** The newest conversations as they stand, the newest last, as if each had just come. */
  List<InboxChange> begin() {
    return newest().map(each -> remembered(each, ChangeKind.CURRENT)).toList();
  }

  /** What moved since, the newest last. */
  List<InboxChange> look() {
    return newest().flatMap(this::change).toList();
  }

  private Stream<InboxEntry> newest() {
    return inbox.entries(zone, ALL, null, NEWEST).reversed().stream();
  }

  private Stream<InboxChange> change(InboxEntry now) {
    var kind = ChangeKind.between(seen.get(now.conversation().conversationId()), now);
    return kind == null ? Stream.empty() : Stream.of(remembered(now, kind));
  }

  private InboxChange remembered(InboxEntry entry, ChangeKind kind) {
    seen.put(entry.conversation().conversationId(), entry);
    return new InboxChange(kind, inbox.open(entry));
  }
}
