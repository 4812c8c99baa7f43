package io.saleslore.app.start;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Logs no failed start: who started it says what was wrong. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SilentReport implements SpringBootExceptionReporter {
  @Override
  public boolean reportException(Throwable failure) {
    return true;
  }
}
