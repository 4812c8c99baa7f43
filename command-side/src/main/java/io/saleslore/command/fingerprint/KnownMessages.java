package io.saleslore.command.fingerprint;

import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Knows which messages are recorded, so that the same one is recorded once, whether exports or
 * webhooks bring it and however often.
 */
@Component
public record KnownMessages(FingerprintTable table) {
  /** Two lookups are cheaper than reading what lies between. */
  private static final long WIDEST_GAP = Duration.ofDays(7).toMinutes();

  /** What an export brings that is not recorded yet; it holds its minutes whole. */
  public ExportNews news(ConversationId conversation, List<SealedMessage> exported) {
    var unknown = new LinkedHashMap<MessageFingerprint, SealedMessage>();
    exported.forEach(message -> unknown.put(MessageFingerprint.of(message.dedupeKey()), message));
    var minutes = unknown.keySet().stream().map(MessageFingerprint::minute).sorted().toList();
    var covered = new HashSet<>(minutes);
    var wordings = new ChangedWordings();
    for (int from = 0, to = 0; from < minutes.size(); from = to) {
      do {
        to++;
      } while (to < minutes.size() && minutes.get(to) - minutes.get(to - 1) < WIDEST_GAP);
      table.between(
          conversation,
          minutes.get(from),
          minutes.get(to - 1),
          known -> {
            boolean isInExport = unknown.remove(known.fingerprint()) != null;
            if (covered.contains(known.fingerprint().minute())) {
              wordings.add(known, isInExport);
            }
          });
    }
    return wordings.sort(unknown.values());
  }

  /** The first message with this content of which no webhook has told. */
  public Optional<UntoldMessage> untold(ConversationId conversation, Instant at, String content) {
    return table.untold(conversation, MessageFingerprint.minute(at), content);
  }

  /** Notes one that a webhook told of, in the running transaction. */
  public void addTold(ConversationId conversation, Instant at, ToldMessage told) {
    table.insertTold(conversation, at, told);
  }
}
