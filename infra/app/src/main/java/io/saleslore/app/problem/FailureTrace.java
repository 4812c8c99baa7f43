package io.saleslore.app.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds and place of a failure for a log; its messages may hold what was being worked on. */
final class FailureTrace {
  private FailureTrace() {}

  /** The failure and what caused it, the outermost first. */
  static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause);
  }

  static String of(Throwable failure) {
    var kinds = chain(failure).map(each -> each.getClass().getName());
    var trace = failure.getStackTrace();
    return kinds.collect(Collectors.joining(" <- "))
        + " at "
        + (trace.length == 0 ? "unknown" : trace[0]);
  }
}
