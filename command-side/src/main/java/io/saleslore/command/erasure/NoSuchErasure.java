package io.saleslore.command.erasure;

import io.saleslore.kernel.http.Rejection;

final class NoSuchErasure extends Rejection.NotFound {
  NoSuchErasure() {
    super("there is no such erasure");
  }
}
