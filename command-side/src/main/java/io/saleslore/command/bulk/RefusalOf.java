package io.saleslore.command.bulk;

import org.springframework.http.ProblemDetail;

/** Says the problem with which the host answers a failed request. */
@FunctionalInterface
public interface RefusalOf {
  /** The problem of this failure, without what was sent. */
  ProblemDetail failure(Throwable failure);
}
