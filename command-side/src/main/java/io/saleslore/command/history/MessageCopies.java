package io.saleslore.command.history;

import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages that were recorded under two records of one person before these were merged. They are
 * the same where speaker, minute and words are; as many as both have are copies.
 *
 * @param key one key for both, so that equal words have equal hashes
 */
public record MessageCopies(Vault vault, KeyId key) {
  /** The messages but for those that are told already. */
  public List<CurrentMessage> without(List<CurrentMessage> told, List<CurrentMessage> messages) {
    Map<String, Integer> copies = new HashMap<>();
    told.forEach(each -> copies.merge(content(each), 1, Integer::sum));
    return messages.stream().filter(each -> !isTaken(copies, content(each))).toList();
  }

  private static boolean isTaken(Map<String, Integer> copies, String content) {
    int left = copies.getOrDefault(content, 0);
    copies.put(content, Math.max(0, left - 1));
    return left > 0;
  }

  private String content(CurrentMessage message) {
    var text = message.text() == null ? "" : vault.open(message.text());
    return MessageFingerprint.content(
        vault, key, message.sentAt(), message.speaker(), message.kind(), text);
  }
}
