package io.saleslore.command.hold;

import io.saleslore.kernel.http.Rejection;

final class NoSuchHold extends Rejection.NotFound {
  NoSuchHold() {
    super("there is no such hold");
  }
}
