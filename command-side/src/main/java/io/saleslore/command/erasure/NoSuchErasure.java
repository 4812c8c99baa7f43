package io.saleslore.command.erasure;

import io.saleslore.command.Rejection;

final class NoSuchErasure extends Rejection.NotFound {
  NoSuchErasure() {
    super("there is no such erasure");
  }
}
