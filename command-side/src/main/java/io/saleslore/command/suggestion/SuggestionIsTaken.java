package io.saleslore.command.suggestion;

import io.saleslore.command.Rejection;

final class SuggestionIsTaken extends Rejection.Conflict {
  SuggestionIsTaken() {
    super("this receipt was brought back before");
  }
}
