package io.saleslore.command.conversation;

import io.saleslore.command.Rejection;

final class NothingToConclude extends Rejection.Conflict {
  NothingToConclude() {
    super("nothing was said since the last story ended");
  }
}
