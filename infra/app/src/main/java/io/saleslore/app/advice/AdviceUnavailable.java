package io.saleslore.app.advice;

import io.saleslore.kernel.http.Rejection;

/** Advice is made by another process, which does not answer. */
final class AdviceUnavailable extends Rejection.Unavailable {
  private AdviceUnavailable(String sentence) {
    super(sentence);
  }

  static AdviceUnavailable nowhere() {
    return new AdviceUnavailable(
        "this process gives no advice and was not told who does: set saleslore.query-uri");
  }

  static AdviceUnavailable now() {
    return new AdviceUnavailable("the query process does not answer: ask again in a moment");
  }
}
