package io.saleslore.command.inbox;

import static java.util.Objects.requireNonNull;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells what moved in an inbox since it was looked at before. It looks at the database, so it sees
 * what any process wrote.
 */
final class InboxWatch {
  /** More than anybody looks at; a conversation in which something is said comes to the front. */
  static final int NEWEST = 50;

  private final Inbox inbox;
  private final Zone zone;
  private final Map<ConversationId, InboxStanding> seen = new HashMap<>();

  InboxWatch(Inbox inbox, Zone zone) {
    this.inbox = inbox;
    this.zone = zone;
  }

  /** The newest conversations as they stand, the newest last, as if each had just come. */
  List<InboxChange> begin() {
    return changes(_ -> Optional.of(ChangeKind.CURRENT));
  }

  /** What moved since, the newest last. */
  List<InboxChange> look() {
    return changes(now -> ChangeKind.between(seen.get(now.conversation().conversationId()), now));
  }

  /** Opens only what moved, and remembers nothing that it opened. */
  private List<InboxChange> changes(Function<InboxStanding, Optional<ChangeKind>> kindOf) {
    var moved = new LinkedHashMap<InboxStanding, ChangeKind>();
    for (var now : inbox.newest(zone, NEWEST).reversed()) {
      kindOf.apply(now).ifPresent(kind -> moved.put(now, kind));
      seen.put(now.conversation().conversationId(), now);
    }
    var entries = inbox.withCustomers(zone, List.copyOf(moved.keySet()));
    var kinds = entries.stream().map(each -> requireNonNull(moved.get(each.standing()))).iterator();
    return inbox.open(entries).stream().map(row -> new InboxChange(kinds.next(), row)).toList();
  }
}
