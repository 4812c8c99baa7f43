package io.saleslore.command.erasure;

import io.saleslore.kernel.http.Rejection;

final class ErasureIsAsked extends Rejection.Conflict {
  ErasureIsAsked() {
    super("an erasure of this customer is asked for already");
  }
}
