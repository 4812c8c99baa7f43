package io.saleslore.command.conversation;

import io.saleslore.kernel.http.Rejection;

final class NothingToConclude extends Rejection.Conflict {
  NothingToConclude() {
    super("nothing was said since the last story ended");
  }
}
