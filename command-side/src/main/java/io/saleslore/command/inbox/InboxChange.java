package io.saleslore.command.inbox;

/**
 * Something that a marketer sees move; it does not show itself.
 *
 * @param change what moved
 * @param conversation as it is now
 */
record InboxChange(ChangeKind change, InboxRow conversation) {
  @Override
  public String toString() {
    return "[private change]";
  }
}
