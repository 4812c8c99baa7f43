package io.saleslore.command.suggestion;

import io.saleslore.kernel.http.Rejection;

final class SuggestionIsTaken extends Rejection.Conflict {
  SuggestionIsTaken() {
    super("this receipt was brought back before");
  }
}
