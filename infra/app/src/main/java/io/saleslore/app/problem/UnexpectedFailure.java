package io.saleslore.app.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What no rule foresaw. Only the kind of failure is logged, since its message may hold what was
 * being worked on; a caller who went away is no failure.
 */
final class UnexpectedFailure {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailure.class);

  private UnexpectedFailure() {}

  static ProblemDetail problem(Throwable failure) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return Problems.problem(HttpStatus.BAD_REQUEST, "the request's body ended too early");
    }
    var ofStore = StoreFailure.problem(failure);
    if (ofStore.isPresent()) {
      LOG.error("a request failed: {}", ofStore.get().getDetail());
      return ofStore.get();
    }
    LOG.error("a request failed: {}", FailureTrace.of(failure));
    return Problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "this failed on our side");
  }

  /** Failed after its caller was gone: nobody is left to be told. */
  static void dropped(Throwable failure) {
    if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      LOG.warn("failed after its caller was gone: {}", FailureTrace.of(failure));
    }
  }
}
