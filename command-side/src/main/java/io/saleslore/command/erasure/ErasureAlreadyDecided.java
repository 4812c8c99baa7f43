package io.saleslore.command.erasure;

import io.saleslore.kernel.http.Rejection;

final class ErasureAlreadyDecided extends Rejection.Conflict {
  ErasureAlreadyDecided() {
    super("this erasure is decided already");
  }
}
