package io.saleslore.command.situation;

import io.saleslore.command.history.CurrentMessage;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;

/**
 * Which messages of a conversation are the customer's last: all since the marketer wrote before
 * them, at most ten.
 *
 * @param from the place of the first of them
 * @param until the place behind the last of them
 */
record LastWords(int from, int until) {
  private static final int MOST = 10;

  static LastWords in(List<CurrentMessage> messages) {
    int until = messages.size();
    while (until > 0 && !isCustomers(messages.get(until - 1))) {
      until--;
    }
    int from = until;
    while (from > 0 && until - from < MOST && isCustomers(messages.get(from - 1))) {
      from--;
    }
    return new LastWords(from, until);
  }

  private static boolean isCustomers(CurrentMessage message) {
    return message.speaker() == Speaker.CUSTOMER;
  }
}
