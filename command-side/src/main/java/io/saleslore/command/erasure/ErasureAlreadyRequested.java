package io.saleslore.command.erasure;

import io.saleslore.kernel.http.Rejection;

final class ErasureAlreadyRequested extends Rejection.Conflict {
  ErasureAlreadyRequested() {
    super("an erasure of this customer is asked for already");
  }
}
