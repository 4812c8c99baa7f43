package io.saleslore.command.erasure;

import io.saleslore.kernel.http.Rejection;

final class AnotherDecides extends Rejection.NotAllowed {
  AnotherDecides() {
    super("another one than who asked for an erasure confirms it");
  }
}
