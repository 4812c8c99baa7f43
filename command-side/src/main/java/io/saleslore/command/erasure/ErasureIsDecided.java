package io.saleslore.command.erasure;

import io.saleslore.kernel.http.Rejection;

final class ErasureIsDecided extends Rejection.Conflict {
  ErasureIsDecided() {
    super("this erasure is decided already");
  }
}
